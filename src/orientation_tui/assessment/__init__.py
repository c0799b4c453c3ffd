"""From questions to answers: what to ask next, and what a set of answers is worth."""
