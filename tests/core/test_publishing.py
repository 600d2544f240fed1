"""What must be right before a page goes public."""

import contextlib

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError

from core import publishing
from core.blocks import BodyBlock
from core.publishing import Problem
from core.refusals import RefusalError, listening


class Sample:
    """Stands for a page: the registry only asks for attributes."""

    def __init__(self, body=None):
        self.body = body


@pytest.fixture
def check():
    added = []

    def add(*problems):
        added.append(publishing.register(lambda instance: list(problems)))

    yield add
    for each in added:
        publishing.unregister(each)


@pytest.fixture
def only_ours(monkeypatch):
    monkeypatch.setattr(publishing, "_checks", [])


@pytest.mark.usefixtures("only_ours")
class TestProblems:
    def test_without_problems_nothing_is_told(self, check):
        check()

        assert publishing.problems(Sample()) == {}

    def test_problems_stand_at_their_fields(self, check):
        check(Problem(["cover"], "Нет согласия."), Problem(["title"], "Плохо."))
        check(Problem(["cover"], "Ещё."))

        found = publishing.problems(Sample())

        assert found["cover"].messages == ["Нет согласия.", "Ещё."]
        assert found["title"].messages == ["Плохо."]

    def test_problems_of_a_stream_stand_at_their_blocks(self, check):
        raw = [{"type": "text", "value": "<p>а</p>", "id": each} for each in ("a", "b")]
        check(Problem(["body", "b", "image"], "Нет согласия."))

        error = publishing.problems(Sample(BodyBlock().to_python(raw)))["body"]

        assert isinstance(error, StreamBlockValidationError)
        assert list(error.block_errors) == [1]

    def test_a_problem_of_an_unknown_block_stands_above_the_stream(self, check):
        check(Problem(["body", "gone"], "Нет согласия."))

        error = publishing.problems(Sample(BodyBlock().to_python([])))["body"]

        assert publishing.words(error) == ["Нет согласия."]


def test_words_of_nested_errors():
    body = BodyBlock()
    raw = [{"type": "quote", "value": {"text": "", "author": ""}, "id": "1"}]

    with pytest.raises(ValidationError) as caught:
        body.clean(body.to_python(raw))

    (message,) = publishing.words(caught.value)
    assert "Validation error" not in message


@pytest.mark.django_db
def test_a_live_page_is_asked_on_every_save(check, two_centres):
    check(Problem(["title"], "Нельзя."))

    with pytest.raises(ValidationError):
        two_centres.own.home.save()


@pytest.mark.django_db
def test_bookkeeping_and_drafts_are_not_asked(check, two_centres):
    check(Problem(["title"], "Нельзя."))
    page = two_centres.own.home

    page.save(update_fields=["draft_title"])
    page.live = False
    page.save(clean=False)
    page.save()


@pytest.mark.django_db
@pytest.mark.parametrize("options", [{"clean": False}, {"update_fields": ["live"]}])
def test_ways_that_spare_the_fields_are_asked(check, two_centres, options):
    check(Problem(["title"], "Нельзя."))

    with pytest.raises(RefusalError):
        two_centres.own.home.save(**options)


@pytest.mark.django_db
def test_reasons_are_sentences_with_the_names_of_fields(check, two_centres):
    check(Problem(["title"], "Нельзя."))
    page = two_centres.own.home
    page.slug = "admin"

    with listening() as heard:
        assert publishing.reasons(page) == ["Заголовок: Нельзя."]
    assert heard == []


@pytest.mark.django_db
def test_a_good_page_has_no_reasons(two_centres):
    assert publishing.reasons(two_centres.own.home) == []


@pytest.mark.django_db
def test_a_refusal_is_heard_whoever_catches_it(check, two_centres):
    check(Problem(["title"], "Нельзя."))

    with listening() as heard, contextlib.suppress(ValidationError):
        two_centres.own.home.save()

    (refusal,) = heard
    assert refusal.thing == two_centres.own.home
    assert refusal.words == "Страница «Центр Пример» не опубликована. Заголовок: Нельзя."
