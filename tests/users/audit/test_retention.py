"""The log is kept for its term and no longer."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from core.models import CentreLogEntry
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory
from users.tasks import erase_old_entries

pytestmark = pytest.mark.django_db


@pytest.fixture
def entries(two_centres, settings):
    """Entries of three kinds, each a day younger and a day older than the term."""
    settings.AUDIT_LOG_DAYS = 30
    image = ImageFactory(collection=two_centres.own.collection)
    for thing in (two_centres.own.home, image, ConsentRecordFactory(site=two_centres.own.site)):
        for days in (29, 31):
            at = timezone.now() - timedelta(days=days)
            log(thing, "wagtail.edit", timestamp=at, title=f"{type(thing).__name__} {days}")


def test_what_is_past_the_term_is_erased_and_the_proof_of_consents_stays(entries):
    erase_old_entries()

    pages = set(PageLogEntry.objects.values_list("label", flat=True))
    things = set(CentreLogEntry.objects.values_list("label", flat=True))
    assert "HomePage 29" in pages
    assert "HomePage 31" not in pages
    assert {"PortalImage 29", "ConsentRecord 29", "ConsentRecord 31"} <= things
    assert "PortalImage 31" not in things
