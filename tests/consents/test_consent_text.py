"""Texts of consents: versions that never change."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from consents import texts
from consents.models import ConsentKind, ConsentText
from tests.factories.consents import ConsentTextFactory


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
