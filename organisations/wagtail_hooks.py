"""What the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from organisations.representatives import hooks as representatives
from organisations.submission import hooks as submission

from .viewsets import OrganisationsGroup

register_snippet(OrganisationsGroup)

__all__ = ["representatives", "submission"]
