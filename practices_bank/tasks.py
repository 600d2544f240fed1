"""Found by procrastinate like every app's tasks.py."""

from practices_bank.actuality import tasks as actuality
from practices_bank.receiving import tasks as receiving
from practices_bank.review import tasks as review
from practices_bank.takeaway import tasks as takeaway
from practices_bank.transfer import tasks as transfer

__all__ = ["actuality", "receiving", "review", "takeaway", "transfer"]
