"""What the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from practices_bank.review import hooks as review
from practices_bank.viewsets import PracticesGroup

register_snippet(PracticesGroup)

__all__ = ["review"]
