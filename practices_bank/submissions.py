"""What of this app an organisation submits: its practices."""

from typing import Any

from wagtail.models import Page, Site

from organisations.submission.registry import Kind, register, unpublished
from practices_bank.models import PracticesPage

# the centre says where a practice comes from and when it is over
CENTRES = (
    "is_archived",
    "archive_reason",
    "source",
    "region",
    "source_organisation",
    "source_url",
    "source_licence",
)


def bank_of(site: Site) -> Page | None:
    """Return the page under which the practices of a centre stand."""
    return PracticesPage.objects.descendant_of(site.root_page).order_by("path").first()


def is_over(practice: Any) -> bool:
    """Tell whether a practice is in the archive or was taken off."""
    return practice.is_archived or unpublished(practice)


register(
    Kind(
        "practices_bank.PracticePage",
        parent=bank_of,
        hidden=CENTRES,
        is_archived=is_over,
        order=30,
    )
)
