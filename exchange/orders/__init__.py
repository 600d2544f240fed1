"""Tables too long for a request: ordered at the desk, written by the worker, taken when ready."""

from .kinds import FileKind, kind_named, register, unregister
from .ordering import order

__all__ = ["FileKind", "kind_named", "order", "register", "unregister"]
