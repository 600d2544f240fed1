"""Pages of the desk about one cycle: its grid, its organisations, check and publication."""
