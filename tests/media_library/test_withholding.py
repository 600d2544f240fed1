"""Pages are made anew when a picture leaves with its consent or comes back, never otherwise."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from consents import withdrawal
from core.caching import reading
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def consent(two_centres):
    return ConsentRecordFactory(site=two_centres.own.site)


def prolong(consent):
    consent.until = timezone.localdate() + timedelta(days=30)
    consent.save()


def lapse(consent):
    """End a consent whose last day was yesterday."""
    yesterday = timezone.localdate() - timedelta(days=1)
    type(consent).objects.filter(pk=consent.pk).update(until=yesterday)
    withdrawal.lapse(consent)


@pytest.mark.parametrize("change", [withdrawal.withdraw, lapse, prolong])
@pytest.mark.parametrize("people_shown", [True, False])
def test_only_what_leans_on_a_consent_makes_pages_anew(
    consent, change, people_shown, two_centres, django_capture_on_commit_callbacks
):
    ImageFactory(consent=consent, people_shown=people_shown, collection=two_centres.own.collection)
    connection.run_on_commit.clear()  # what making all this has promised to do
    before = reading.read().of(consent.site)

    with django_capture_on_commit_callbacks(execute=True):
        change(consent)

    assert (reading.read().of(consent.site) != before) == people_shown
