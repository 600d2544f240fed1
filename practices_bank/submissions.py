"""What of this app an organisation submits: its practices, and those of others that it adopts."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Site

from organisations.submission.registry import Beginning, Kind, register, unpublished
from practices_bank.forms import NewAdoptionForm, NewPracticeForm
from practices_bank.models import Adoption, PracticesPage
from practices_bank.review import steps

# the centre says where a practice comes from and when it is over
CENTRES = (
    "is_archived",
    "archive_reason",
    "source",
    "region",
    "source_organisation",
    "source_url",
    "source_licence",
    "municipality",
    "call",
)


def bank_of(site: Site) -> Page | None:
    """Return the page under which the practices of a centre stand."""
    return PracticesPage.objects.descendant_of(site.root_page).order_by("path").first()


def is_over(practice: Any) -> bool:
    """Tell whether a practice is in the archive or was taken off."""
    return practice.is_archived or unpublished(practice)


@transaction.atomic
def begin_adoption(organisation: Any, asked: Mapping[str, Any], user: Any) -> Adoption:
    """Make the draft of an adoption; the rest is filled in its form."""
    row = Adoption(
        site_id=organisation.site_id,
        organisation=organisation,
        practice=asked["practice"],
        year=timezone.localdate().year,
        live=False,
    )
    row.save()
    log(instance=row, action="wagtail.create", user=user, content_changed=True)
    row.save_revision(user=user, log_action=False, clean=False)
    return row


register(
    Kind(
        "practices_bank.PracticePage",
        parent=bank_of,
        beginning=Beginning(NewPracticeForm, fields=("call",)),
        hidden=CENTRES,
        is_archived=is_over,
        steps=steps.words_of,
        step_url=steps.url_of,
        order=30,
    )
)
register(
    Kind(
        "practices_bank.Adoption",
        beginning=Beginning(
            NewAdoptionForm, make=begin_adoption, is_open=lambda site: bool(bank_of(site))
        ),
        hidden=("practice",),
        order=40,
    )
)
