"""What a person takes home: one document, and the formats it is written in."""
