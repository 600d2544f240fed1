"""Public forms take personal data only with a consent to a text that was shown."""

import pytest
from django import forms

from consents.forms import ConsentFormMixin, RateLimit, WithdrawalForm
from consents.models import ConsentKind, ConsentRecord, ConsentText, GivenBy
from tests.factories.consents import ConsentTextFactory


class QuestionForm(ConsentFormMixin, forms.Form):
    """A form with a required and an optional purpose."""

    consent_kinds = (ConsentKind.FORM,)
    optional_consent_kinds = (ConsentKind.SUBSCRIPTION,)
    email = forms.EmailField()


@pytest.fixture
def text(site):
    return ConsentTextFactory(site=site, kind=ConsentKind.FORM, title="Согласие в обращении")


@pytest.fixture
def letters(site):
    return ConsentTextFactory(site=site, kind=ConsentKind.SUBSCRIPTION)


def sent(site, **data):
    return QuestionForm({"email": "a@example.test", **data}, site=site)


def test_box_is_never_ticked_beforehand(site, text):
    html = str(QuestionForm(site=site)["consent_form"])

    assert "checked" not in html
    assert 'value="1"' in html


def test_without_a_tick_the_form_is_refused(site, text):
    form = sent(site)

    assert not form.is_valid()
    assert "consent_form" in form.errors


def test_each_purpose_has_its_own_box(site, text, letters):
    form = sent(site, consent_form="1")

    assert form.is_valid()
    assert form.cleaned_data["consent_form"] == text
    assert form.cleaned_data["consent_subscription"] is None


def test_tick_under_an_older_version_is_refused(site, text):
    ConsentTextFactory(site=site, kind=ConsentKind.FORM)

    form = sent(site, consent_form="1")

    assert not form.is_valid()
    assert form.has_error("consent_form", "changed")
    assert "checked" not in str(form["consent_form"])


def test_tick_stays_after_a_mistake_elsewhere(site, text):
    form = sent(site, consent_form="1", email="нет")

    assert not form.is_valid()
    assert "checked" in str(form["consent_form"])


def test_without_a_published_text_nothing_is_taken(site):
    form = sent(site, consent_form="1")

    assert not form.is_available
    assert not form.is_valid()


def test_text_of_another_centre_does_not_count(site, other_site):
    ConsentTextFactory(site=other_site, kind=ConsentKind.FORM)

    assert not QuestionForm(site=site).is_available


def test_optional_purpose_without_a_text_is_not_asked(site, text):
    form = QuestionForm(site=site)

    assert form.is_available
    assert "consent_subscription" not in form.fields


def test_given_consents_are_written_down(site, text, letters, rf):
    form = sent(site, consent_form="1", consent_subscription="1")
    assert form.is_valid()

    form.record_consents(rf.post("/", REMOTE_ADDR="203.0.113.7"), "вопрос № 5")

    records = ConsentRecord.objects.for_site(site)
    assert {record.text for record in records} == {text, letters}
    first = records.first()
    assert (first.given_by, first.ip, first.subject) == (GivenBy.FORM, "203.0.113.7", "вопрос № 5")
    assert first.is_valid()


def test_consent_that_was_not_ticked_is_not_written_down(site, text, letters, rf):
    form = sent(site, consent_form="1")
    form.is_valid()

    form.record_consents(rf.post("/"), "вопрос № 5")

    assert ConsentRecord.objects.get().text == text


def test_limit_counts_each_visitor(rf):
    limit = RateLimit("test", limit=2, seconds=60)
    one, two = rf.post("/", REMOTE_ADDR="203.0.113.1"), rf.post("/", REMOTE_ADDR="203.0.113.2")

    assert [limit.allows(one) for _attempt in range(3)] == [True, True, False]
    assert limit.allows(two)
    assert RateLimit("other", limit=1, seconds=60).allows(one)


def withdrawal_form(site, **data):
    values = {"contact": "a@example.test", "message": "Снимите фото", "consent_form": "1"}
    return WithdrawalForm({**values, **data}, site=site)


@pytest.mark.parametrize("contact", ["a@example.test", "+7 (000) 000-00-00", "80000000000"])
def test_contact_is_an_email_or_a_phone(site, text, contact):
    assert withdrawal_form(site, contact=contact).is_valid()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("contact", "позвоните"),
        ("contact", "a@"),
        ("contact", ""),
        ("consent_number", "0"),
        ("message", ""),
        ("message", "Снимите фото: Иванов Петя, 9 лет"),
    ],
)
def test_wrong_field_is_named(site, text, field, value):
    form = withdrawal_form(site, **{field: value})

    assert not form.is_valid()
    assert field in form.errors


def test_robot_is_refused(site, text):
    form = withdrawal_form(site, website="http://spam.test")

    assert not form.is_valid()
    assert form.has_error("__all__", "robot")


def test_current_text_is_the_one_of_today(site, text):
    assert ConsentText.objects.for_site(site).current(ConsentKind.FORM) == text
