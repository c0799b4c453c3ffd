"""From answers to careers: profile, ranking, explanation. Pure: no files, clock or randomness."""
