"""Two results of one person side by side: careers, types, answers."""
