"""Reading of the articles: what is taken, what is refused and in which words."""

from datetime import UTC, datetime

import pytest

from benchmarks import articles
from tests.benchmarks.conftest import line


def test_packed_file_is_read_whole(twenty):
    found = articles.read(twenty)

    assert len(found) == 20
    assert found[0].title == "Новость 1"
    assert found[0].date == datetime(2026, 1, 2, 9, tzinfo=UTC)
    assert found[0].paragraphs[1:] == ("Второй абзац.", "Третий.")
    assert found[0].direction == "tech"


def test_plain_file_and_blank_lines_are_read(file_of):
    assert len(articles.read(file_of([line(1), "", line(2)], "articles.jsonl"))) == 2


def test_a_date_without_a_zone_gets_the_machines_own(file_of):
    found = articles.read(file_of([{**line(1), "date": "2026-03-01T10:00:00"}]))

    assert found[0].date.tzinfo is not None


def test_direction_may_be_absent(file_of):
    raw = line(1)
    del raw["direction"]

    assert articles.read(file_of([raw]))[0].direction == ""


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([line(1), "{"], "строка 2: это не JSON"),
        ([{"slug": "a"}], "строка 1: нет поля title"),
        ([{**line(1), "date": "вчера"}], "строка 1: дата «вчера» не читается"),
        ([""], "статей в файле нет"),
    ],
)
def test_a_wrong_file_is_refused_in_one_russian_sentence(file_of, lines, sentence):
    with pytest.raises(articles.ArticlesError, match=sentence):
        articles.read(file_of(lines))


def test_an_absent_file_is_named(tmp_path):
    with pytest.raises(articles.ArticlesError, match=r"Файла со статьями нет: .*none\.gz"):
        articles.read(tmp_path / "none.gz")


def test_rubrics_are_the_most_frequent_tags(twenty):
    found = articles.read(twenty)

    assert articles.rubrics(found) == ["конкурс", "педагогам", "итоги"]
    assert articles.rubrics(found, limit=1) == ["конкурс"]
