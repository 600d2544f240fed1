"""Requests for withdrawal and their terms."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from consents.models import PrivacySettings, RequestStatus, WithdrawalRequest
from tests.factories.consents import ConsentRecordFactory, WithdrawalRequestFactory


def test_terms_of_the_law_by_default(site):
    request = WithdrawalRequestFactory(site=site)

    today = timezone.localdate()
    assert request.answer_due == today + timedelta(days=10)
    assert request.removal_due == today + timedelta(days=30)


def test_terms_are_a_setting_of_the_centre_and_stay_with_the_request(site, other_site):
    settings = PrivacySettings.for_site(site)
    settings.answer_days = 3
    settings.save()
    own, foreign = WithdrawalRequestFactory(site=site), WithdrawalRequestFactory(site=other_site)
    settings.answer_days = 5
    settings.save()
    own.save()

    assert own.answer_due == timezone.localdate() + timedelta(days=3)
    assert foreign.answer_due == timezone.localdate() + timedelta(days=10)


def test_late_requests(site, travel):
    late = WithdrawalRequestFactory(site=site)
    WithdrawalRequestFactory(site=site, status=RequestStatus.DONE, answer="Снято")

    assert not late.is_overdue
    travel(days=11)
    assert late.is_overdue
    assert WithdrawalRequest.objects.for_site(site).overdue().get() == late


def test_request_is_closed_with_an_answer_only(site):
    request = WithdrawalRequestFactory(site=site)
    request.status = RequestStatus.DONE

    with pytest.raises(ValidationError) as refused:
        request.full_clean()

    assert "answer" in refused.value.message_dict


def test_closing_is_dated_and_reopening_undated(site):
    request = WithdrawalRequestFactory(site=site, status=RequestStatus.DONE, answer="Снято")
    assert request.closed_at is not None

    request.status = RequestStatus.IN_WORK
    request.save()

    assert request.closed_at is None


def test_consent_of_another_centre_is_refused(site, other_site):
    request = WithdrawalRequestFactory(site=site)
    request.record = ConsentRecordFactory(site=other_site)

    with pytest.raises(ValidationError) as refused:
        request.full_clean()

    assert "record" in refused.value.message_dict


def test_name_of_a_request_holds_no_person(site):
    assert "olga" not in str(WithdrawalRequestFactory(site=site))
