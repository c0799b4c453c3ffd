"""The same journey as numbered prompts, for screen readers, pipes and simple terminals."""
