"""From facts of a file to what readers and editors are told."""

import pytest

from media_library.documents.accessibility import PROBLEMS, findings, judge, problem_in_words
from media_library.documents.reading import PASSING
from media_library.models import Accessibility, DocumentReading
from media_library.uploads import kind_of

GOOD = {
    "pages": 4,
    "text_pages": 4,
    "scan_pages": 0,
    "tagged": True,
    "title": "Смотр",
    "language": "ru-RU",
    "words": 900,
}


@pytest.mark.parametrize(
    ("name", "facts", "flag"),
    [
        ("a.pdf", GOOD, Accessibility.ACCESSIBLE),
        ("a.pdf", GOOD | {"tagged": False}, Accessibility.PARTLY),
        ("a.pdf", GOOD | {"title": ""}, Accessibility.PARTLY),
        ("a.pdf", GOOD | {"language": ""}, Accessibility.PARTLY),
        ("a.pdf", GOOD | {"text_pages": 3, "scan_pages": 1}, Accessibility.PARTLY),
        ("a.pdf", GOOD | {"text_pages": 2, "scan_pages": 2}, Accessibility.SCAN),
        ("a.pdf", GOOD | {"text_pages": 0, "scan_pages": 4}, Accessibility.SCAN),
        ("a.pdf", GOOD | {"text_pages": 0}, Accessibility.UNKNOWN),
        ("a.docx", {"words": 5, "pictures": 2, "undescribed": 0}, Accessibility.ACCESSIBLE),
        ("a.docx", {"words": 5, "pictures": 2, "undescribed": 1}, Accessibility.PARTLY),
        ("a.docx", {"words": 0, "pictures": 2, "undescribed": 2}, Accessibility.SCAN),
        ("a.docx", {"words": 0, "pictures": 0, "undescribed": 0}, Accessibility.UNKNOWN),
        ("a.xlsx", {"words": 5, "pages": 1}, Accessibility.ACCESSIBLE),
        ("a.txt", {"words": 5}, Accessibility.ACCESSIBLE),
        ("a.jpg", {}, Accessibility.SCAN),
        ("a.doc", {}, Accessibility.UNKNOWN),
        ("a.mp4", {}, Accessibility.UNKNOWN),
    ],
)
def test_facts_give_a_flag(name, facts, flag):
    assert judge(kind_of(name), facts) == flag


def told(**facts):
    """Return what an editor is told: (right, words) in order."""
    return [(each.is_right, each.words) for each in findings(DocumentReading(facts=facts))]


def test_of_a_good_pdf_everything_is_right():
    assert [right for right, _words in told(**GOOD)] == [True] * 4


def test_of_a_scan_only_the_main_thing_is_told():
    [(right, words)] = told(**GOOD | {"text_pages": 0, "scan_pages": 4, "tagged": False})

    assert not right
    assert "распознайте" in words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"tagged": False}, "Теги структуры"),
        ({"title": ""}, "Название"),
        ({"language": ""}, "русский язык"),
        ({"text_pages": 1, "scan_pages": 3}, "3 страницы"),
        ({"text_pages": 3, "scan_pages": 1}, "1 страница"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do(change, words):
    wrong = [text for right, text in told(**GOOD | change) if not right]

    assert len(wrong) == 1
    assert words in wrong[0]


@pytest.mark.parametrize(
    ("facts", "right"),
    [
        ({"words": 5, "pictures": 0, "undescribed": 0}, [True]),
        ({"words": 5, "pictures": 2, "undescribed": 0}, [True, True]),
        ({"words": 5, "pictures": 2, "undescribed": 2}, [True, False]),
        ({"words": 0, "pictures": 1, "undescribed": 1}, [False, False]),
        ({"words": 7}, []),
    ],
)
def test_office_files_are_told_of_too(facts, right):
    assert [each for each, _words in told(**facts)] == right


@pytest.mark.parametrize("code", sorted({*PROBLEMS, *PASSING}))
def test_every_problem_has_words(code):
    assert problem_in_words(DocumentReading(problem=code))
