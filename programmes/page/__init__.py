"""The page of a programme."""
