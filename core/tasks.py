"""Found by procrastinate like every app's tasks.py."""

from core.background import tasks

__all__ = ["tasks"]
