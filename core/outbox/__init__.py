"""The outbox: one row in the save's own transaction says that work is due; the worker does it."""

from .record import Action, record

__all__ = ["Action", "record"]
