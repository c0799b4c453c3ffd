"""Groups of people: collecting results with a minimum cell size; nothing yet."""
