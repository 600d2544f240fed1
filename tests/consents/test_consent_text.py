"""Texts of consents: versions that never change."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from consents import texts
from consents.models import ConsentKind, ConsentText
from core.models import CentreSettings
from tests.factories.consents import ConsentTextFactory
from tests.jobs import drain


def test_versions_are_numbered_within_a_kind_and_a_centre(site, other_site):
    first = ConsentTextFactory(site=site)
    second = ConsentTextFactory(site=site)
    other_kind = ConsentTextFactory(site=site, kind=ConsentKind.FORM)
    foreign = ConsentTextFactory(site=other_site)

    assert [first.version, second.version, other_kind.version, foreign.version] == [1, 2, 1, 1]


@pytest.mark.parametrize("field", ["title", "body", "effective_from", "kind"])
def test_published_version_never_changes(site, field):
    text = ConsentTextFactory(site=site)
    values = {"effective_from": timezone.localdate(), "kind": ConsentKind.FORM}
    setattr(text, field, values.get(field, "другое"))

    with pytest.raises(ValidationError):
        text.save()
    with pytest.raises(ValidationError):
        text.full_clean()

    text.refresh_from_db()
    assert text.title == "Согласие на обнародование изображения"


def test_published_version_is_not_deleted(site):
    text = ConsentTextFactory(site=site)

    with pytest.raises(ValidationError):
        text.delete()

    assert ConsentText.objects.filter(pk=text.pk).exists()


def test_draft_changes_and_goes(site):
    text = ConsentTextFactory(site=site, draft=True)
    text.title = "Другое"
    text.save()
    text.delete()

    assert not ConsentText.objects.exists()


def test_current_is_the_newest_whose_day_has_come(site, other_site):
    today = timezone.localdate()
    old = ConsentTextFactory(site=site)
    new = ConsentTextFactory(site=site, effective_from=today)
    ConsentTextFactory(site=site, effective_from=today + timedelta(days=1))
    ConsentTextFactory(site=site, draft=True)
    ConsentTextFactory(site=other_site)

    mine = ConsentText.objects.for_site(site)
    assert mine.current(ConsentKind.PHOTO) == new
    assert mine.current(ConsentKind.PHOTO, today - timedelta(days=1)) == old
    assert mine.current(ConsentKind.FORM) is None


def test_revision_of_a_published_version_is_a_new_draft(site):
    text = ConsentTextFactory(site=site)

    draft = texts.revise(text, body="<p>Новый текст</p>")

    text.refresh_from_db()
    assert (draft.version, draft.is_published, draft.body) == (2, False, "<p>Новый текст</p>")
    assert text.body == "<p>Даю согласие оператору: МУ «Пример».</p>"


def test_revision_of_a_draft_is_the_draft(site):
    draft = ConsentTextFactory(site=site, draft=True)

    assert texts.revise(draft, title="Новое").pk == draft.pk
    assert ConsentText.objects.get().title == "Новое"


def test_unfilled_text_is_not_published(site):
    draft = ConsentTextFactory(site=site, draft=True, body="<p>[[заполните: оператор]]</p>")

    with pytest.raises(ValidationError, match="заполните: оператор"):
        texts.publish(draft)

    assert not ConsentText.objects.published().exists()


def test_publication_is_never_backdated(site):
    draft = ConsentTextFactory(site=site, draft=True)

    texts.publish(draft)

    draft.refresh_from_db()
    assert draft.effective_from == timezone.localdate()
    with pytest.raises(ValidationError):
        texts.publish(draft)


def test_new_centre_gets_a_draft_of_every_kind_once(site):
    made = texts.prepare_drafts(site)

    assert {text.kind for text in made} == set(ConsentKind.values)
    assert not any(text.is_published for text in made)
    assert all(text.unfilled for text in made)
    assert texts.prepare_drafts(site) == []


def test_drafts_name_no_municipality(site):
    words = " ".join(text.body for text in texts.prepare_drafts(site))

    assert "Электросталь" not in words
    assert "Тверь" not in words


def test_drafts_take_the_operator_from_the_settings_when_these_are_filled(site):
    first = texts.prepare_drafts(site)[0]
    asked = first.unfilled
    centre = CentreSettings.for_site(site)
    centre.owner_name, centre.owner_address = "Центр «Луч»", "100000, Заречный, Садовая, 1"
    centre.inn = "7707083893"
    centre.save()
    drain()
    first.refresh_from_db()
    assert first.unfilled == asked  # without one of the numbers the line is not whole

    centre.ogrn = "1027700132195"
    centre.save()
    drain()

    operator = "Центр «Луч», ИНН 7707083893, ОГРН 1027700132195, 100000, Заречный, Садовая, 1"
    for text in ConsentText.objects.for_site(site):
        assert operator in text.body
        assert "наименование, ИНН" not in text.body
    assert not [text for text in asked if text == "заполнить: адрес портала"]


def test_a_published_text_is_left_as_people_have_seen_it(site):
    draft = texts.prepare_drafts(site)[0]
    ConsentText.objects.filter(pk=draft.pk).update(published_at=timezone.now())

    assert draft.pk not in {text.pk for text in texts.fill_known(site)}
