"""Consents that end soon stand on the desk, without names."""

from datetime import timedelta

import pytest
from django.utils import timezone

from consents.models import PrivacySettings
from consents.models.kinds import GivenBy
from core.models import UpkeepItem
from core.upkeep.refresh import refresh, sweep
from tests.factories.consents import ConsentRecordFactory


@pytest.fixture
def consent(two_centres):
    def give(days, **fields):
        until = None if days is None else timezone.localdate() + timedelta(days=days)
        return ConsentRecordFactory(site=two_centres.own.site, until=until, **fields)

    return give


def due():
    return UpkeepItem.objects.filter(check_key="consents").due()


@pytest.mark.parametrize(("beyond", "listed"), [(-1, 1), (0, 1), (1, 0)])
def test_a_consent_is_announced_by_the_days_of_the_centre(two_centres, consent, beyond, listed):
    days = PrivacySettings.for_site(two_centres.own.site).warning_days
    consent(days + beyond)
    sweep(two_centres.own.site)
    assert due().count() == listed


def test_a_consent_without_a_term_never_ends(two_centres, consent):
    consent(None)
    sweep(two_centres.own.site)
    assert not UpkeepItem.objects.filter(check_key="consents").exists()


def test_a_withdrawn_consent_is_not_announced(consent):
    record = consent(3, withdrawn_at=timezone.now())
    refresh(record)
    assert not due().exists()


def test_the_line_names_nobody(consent):
    refresh(consent(3, subject="Петрова Анна Ивановна"))
    line = due().get()
    assert "Петрова" not in f"{line.title} {line.detail}"


def unproved(centre):
    rows = UpkeepItem.objects.for_site(centre.site).filter(check_key="consents-without-scan")
    return list(rows.values_list("object_id", flat=True))


def test_a_paper_consent_waits_for_its_scan(two_centres, consent):
    record = consent(None, scan="")
    consent(None, scan="", given_by=GivenBy.FORM)
    consent(None, scan="", withdrawn_at=timezone.now() - timedelta(days=1))
    sweep(two_centres.own.site)
    sweep(two_centres.other.site)
    assert unproved(two_centres.own) == [str(record.pk)]
    assert unproved(two_centres.other) == []

    record.scan = "consents/1.pdf"
    record.save()
    refresh(record)
    assert unproved(two_centres.own) == []
