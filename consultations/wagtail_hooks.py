"""What the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from .desk import statistics
from .desk.viewsets import ConsultationsGroup

__all__ = ["statistics"]

register_snippet(ConsultationsGroup)
