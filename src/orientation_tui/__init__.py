"""A career-orientation quiz for the terminal, offline, for French-speaking Belgium."""

__version__ = "0.1.0"
