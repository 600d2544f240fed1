"""What of this app an organisation submits: its programmes."""

from typing import Any

from wagtail.models import Page, Site

from organisations.submission.registry import Kind, register, unpublished
from programmes.models import ProgrammesPage


def catalogue_of(site: Site) -> Page | None:
    """Return the page under which the programmes of a centre stand."""
    return ProgrammesPage.objects.descendant_of(site.root_page).order_by("path").first()


def is_over(programme: Any) -> bool:
    """Tell whether a programme is in the archive or was taken off."""
    return programme.is_archived or unpublished(programme)


register(
    Kind(
        "programmes.ProgrammePage",
        parent=catalogue_of,
        hidden=("is_archived",),
        is_archived=is_over,
        order=20,
    )
)
