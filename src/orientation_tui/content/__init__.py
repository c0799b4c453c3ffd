"""What the content files say: models, loading and checks."""
