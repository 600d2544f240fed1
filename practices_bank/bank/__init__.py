"""The public list of practices."""
