"""One person's answers on disk: save, resume, list, delete, expire."""
