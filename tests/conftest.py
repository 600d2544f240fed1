"""Fixtures that every area uses."""
