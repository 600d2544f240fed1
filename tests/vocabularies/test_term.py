"""Words found by any spelling."""

import pytest
from django.core.exceptions import ValidationError

from vocabularies.lookup import key_of, keys_of
from vocabularies.models import Term, TermLabel, Vocabulary


@pytest.fixture
def site(two_centres):
    return two_centres.own.site


@pytest.fixture
def other_site(two_centres):
    return two_centres.other.site


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Естественно-научная", "естественнонаучная"),
        ("  ЕСТЕСТВЕННО – НАУЧНАЯ ", "естественнонаучная"),
        ("Углублённый (продвинутый)", "углубленныйпродвинутый"),
        ("fizkulturno_sportivnoe", "fizkulturnosportivnoe"),
        ("«–»", ""),
    ],
)
def test_one_key_for_all_spellings(text, key):
    assert key_of(text) == key


def test_empty_keys_are_left_out():
    assert keys_of("Базовый", "", "–", "базовый") == ["базовый"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Социально-педагогическая", "socialno_gumanitarnoe"),
        ("социально педагогическое", "socialno_gumanitarnoe"),
        ("Естественнонаучная", "estestvennonauchnoe"),
        ("ЕСТЕСТВЕННО-НАУЧНАЯ", "estestvennonauchnoe"),
        ("fizkulturno-sportivnoe", "fizkulturno_sportivnoe"),
        ("Техническая (робототехника)", "tekhnicheskoe"),
        ("искусство", "hudozhestvennoe"),
    ],
)
def test_direction_is_found_by_any_spelling(spelling, code):
    assert Term.objects.find(Vocabulary.DIRECTION, spelling).code == code


@pytest.mark.django_db
@pytest.mark.parametrize("spelling", ["", "–", "Научная фантастика", "Базовый"])
def test_strange_word_is_not_found(spelling):
    assert Term.objects.find(Vocabulary.DIRECTION, spelling) is None


@pytest.mark.django_db
def test_words_of_a_vocabulary_stand_in_order():
    Term.objects.filter(code="tekhnicheskoe").update(order=900)

    codes = [term.code for term in Term.objects.of("direction")]

    assert codes[-1] == "tekhnicheskoe"
    assert len(codes) == 6


@pytest.mark.django_db
def test_word_out_of_use_is_kept_and_not_offered():
    Term.objects.filter(code="tekhnicheskoe").update(active=False)

    assert Term.objects.of("direction").count() == 6
    assert Term.objects.of("direction").active().count() == 5


def test_own_name_of_a_centre(site, other_site):
    term = Term.objects.get(code="socialno_gumanitarnoe")
    TermLabel.objects.create(site=site, term=term, name="Социально-общественная")

    own = Term.objects.labelled(site).get(pk=term.pk)
    foreign = Term.objects.labelled(other_site).get(pk=term.pk)

    assert own.label == "Социально-общественная"
    assert foreign.label == "Социально-гуманитарная"
    assert term.label_for(site) == "Социально-общественная"
    assert term.label_for(other_site) == "Социально-гуманитарная"


def test_own_name_is_found_in_its_centre_only(site, other_site):
    term = Term.objects.get(code="socialno_gumanitarnoe")
    TermLabel.objects.create(site=site, term=term, name="Социально-общественная")

    assert Term.objects.find("direction", "социально общественная", site) == term
    assert Term.objects.find("direction", "социально общественная", other_site) is None
    assert Term.objects.find("direction", "социально общественная") is None


def test_own_name_may_not_mean_another_word(site):
    term = Term.objects.get(code="socialno_gumanitarnoe")
    label = TermLabel(site=site, term=term, name="Техническая")

    with pytest.raises(ValidationError) as refused:
        label.full_clean()

    assert "name" in refused.value.message_dict


def test_one_own_name_for_a_word(site):
    term = Term.objects.get(code="tekhnicheskoe")
    TermLabel.objects.create(site=site, term=term, name="Техника и код")

    with pytest.raises(ValidationError):
        TermLabel(site=site, term=term, name="Другое").full_clean()


@pytest.mark.django_db
def test_alias_that_means_another_word_is_refused():
    term = Term.objects.get(code="tekhnicheskoe")
    term.aliases = [*term.aliases, "Социально-педагогическая"]

    with pytest.raises(ValidationError) as refused:
        term.full_clean()

    assert "aliases" in refused.value.message_dict


@pytest.mark.django_db
def test_code_never_changes():
    term = Term.objects.get(code="tekhnicheskoe")
    term.code = "technical"

    with pytest.raises(ValidationError) as refused:
        term.full_clean()

    assert "code" in refused.value.message_dict


@pytest.mark.django_db
def test_same_spelling_may_stand_in_two_vocabularies():
    term = Term(vocabulary="level", code="arts", name="Художественная")

    term.full_clean()
    term.save()

    assert Term.objects.filter(keys__contains=["художественная"]).count() == 2
