"""What the sections for families show."""
