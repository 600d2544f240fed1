"""Found by procrastinate like every app's tasks.py."""

from practices_bank.review import tasks as review
from practices_bank.takeaway import tasks as takeaway

__all__ = ["review", "takeaway"]
