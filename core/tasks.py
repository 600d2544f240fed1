"""Found by procrastinate like every app's tasks.py."""

from core.background import tasks
from core.upkeep import tasks as upkeep

__all__ = ["tasks", "upkeep"]
