"""What may be uploaded, known by content and not by name."""

from .content import FileKind, check, kind_of

__all__ = ["FileKind", "check", "kind_of"]
