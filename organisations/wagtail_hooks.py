"""What the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from .viewsets import OrganisationsGroup

register_snippet(OrganisationsGroup)
