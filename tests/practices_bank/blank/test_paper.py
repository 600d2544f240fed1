"""The blank asks what the form asks, in the same words."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils.translation import override
from docx import Document

from organisations.submission.blank.paper import paper_of
from organisations.submission.guide.places import names_in
from organisations.submission.guide.samples import sample_of
from practices_bank.models import PracticePage
from practices_bank.submissions import CENTRES
from tests.practices_bank.blank.conftest import ARGS
from tests.practices_bank.blank.papers import practice_blank
from vocabularies.models import Term

pytestmark = pytest.mark.django_db
# pictures, files and pages are chosen, not written
ONLY_IN_THE_FORM = {"programmes", "body", "assessment_file"}


@pytest.fixture
def blank(centre):
    return practice_blank(centre.site)


def words_in(content):
    document = Document(BytesIO(content))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_it_asks_all_that_the_steps_ask_but_what_cannot_be_written(blank):
    guide = PracticePage.get_edit_handler().guide
    asked = {name for step in guide.steps for name in names_in(step.children)}

    names = [each.name for each in (*blank.places, *blank.tables)]

    assert len(names) == len(set(names))
    assert set(names) == asked - ONLY_IN_THE_FORM
    assert not set(names) & set(CENTRES)
    assert sum(len(part.elsewhere) for part in blank.parts) >= len(ONLY_IN_THE_FORM)


def test_every_place_is_found_by_its_label(blank):
    keys = [each.key for each in blank.places]
    assert len(keys) == len(set(keys))
    for rows in blank.tables:
        columns = [each.key for each in rows.columns]
        assert len(columns) == len(set(columns)), rows.name


def test_labels_hints_examples_and_words_stand_in_the_document(blank):
    text = words_in(paper_of(blank))

    for part in blank.parts:
        assert part.heading in text
    for place in blank.places:
        assert place.label in text
        assert place.hint in text
        sample = sample_of(PracticePage, place.name)
        assert sample is None or (sample.good in text and sample.weak in text)
    for rows in blank.tables:
        for column in rows.columns:
            assert column.label in text
    for word in Term.objects.filter(vocabulary__in=["direction", "resource-kind"], active=True):
        assert word.name in text
    assert blank.version in text


def test_columns_have_the_names_of_what_they_hold(blank):
    """The words for a term of time and for a person's name are not those for a word and a thing."""
    columns = {each.name: [one.label for one in each.columns] for each in blank.tables}

    assert columns["stages"] == ["Этап", "Срок", "Действия"]
    assert columns["authors"][0] == "Имя"


def test_words_out_of_use_are_not_offered(centre):
    word = Term.objects.filter(vocabulary="direction").first()
    Term.objects.filter(pk=word.pk).update(active=False)

    [directions] = [
        each for each in practice_blank(centre.site).places if each.name == "directions"
    ]

    assert word.name not in directions.words


def test_what_has_to_be_filled_has_an_asterisk(blank):
    required = {each.name for each in (*blank.places, *blank.tables) if each.required}

    assert {"title", "lead", "directions", "age_from", "problem", "goal", "stages"} <= required
    # these have a value from the beginning
    assert not {"kind", "uses_distance", "claimed_evidence", "keywords", "partners"} & required
    assert "Аннотация *" in words_in(paper_of(blank))


def test_it_speaks_the_language_of_the_portal_whatever_the_desk_speaks(centre):
    here = practice_blank(centre.site)
    with override("en"):
        there = practice_blank(centre.site)
        assert "Поле" in words_in(paper_of(there))

    assert [each.label for each in there.places] == [each.label for each in here.places]
    assert there.version == here.version


def test_it_is_offered_where_a_practice_is_begun(desk):
    text = desk.get(reverse("own_add", args=ARGS) + "?call=5").content.decode()

    assert reverse("own_blank", args=ARGS) in text
    assert reverse("own_fill", args=ARGS) + "?call=5" in text


def test_it_is_downloaded(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        answer = desk.get(reverse("own_blank", args=ARGS))

    assert "attachment" in answer["Content-Disposition"]
    assert "Бланк: практика" in words_in(b"".join(answer.streaming_content))


def test_things_without_steps_have_no_blank(desk):
    for address in ("own_blank", "own_fill"):
        assert desk.get(reverse(address, args=["practices_bank", "adoption"])).status_code == 404
    text = desk.get(reverse("own_add", args=["practices_bank", "adoption"])).content.decode()
    assert "iz-blanka" not in text
