"""The page of a practice."""
