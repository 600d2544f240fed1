"""The benchmark of the search asks what the portal answers; no figure is asserted here."""

import json
import re

import pytest

from benchmarks import searching
from home.models import StandardPage
from tests.factories.centres import make_full_centre
from tools.search_node import java


@pytest.mark.django_db
@pytest.mark.usefixtures("no_centres")
def test_texts_are_found_at_the_addresses_that_the_questions_know(client):
    site = make_full_centre("localhost", "Центр Пример").site
    root = StandardPage(title="Тексты", slug=searching.SLUG)
    site.root_page.add_child(instance=root)
    texts = [
        {"id": "ty-0001", "title": "Робототехника\0", "body": "Кружок & секция\nВторой абзац"},
        {"id": "xq-0002", "title": "Шахматы", "body": "Турнир"},
    ]
    searching.insert(root, texts)
    searching.rebuild_index()

    for page in ("/poisk/?q=секция", "/poisk/podskazki/?q=робото"):
        html = client.get(page, headers={"host": "localhost"}).content.decode()
        assert re.findall(searching.KEY, html) == ["ty-0001"]


def test_the_texts_are_read_from_the_folder_of_questions(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    lines = [{"id": "ty-0001", "title": "А", "body": "Б"}]
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, lines)))
    assert list(searching.corpus(tmp_path)) == lines


def test_a_folder_without_questions_is_refused(tmp_path):
    with pytest.raises(SystemExit, match=re.escape("нет run.py")):
        searching.main([str(tmp_path)])


def test_unfinished_words_are_asked_of_the_suggestions(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    lines = [{"kind": "prefix", "text": "роб"}, {"kind": "typo", "text": "а & б"}]
    (folder / "queries.dev.jsonl").write_text("\n".join(map(json.dumps, lines)))
    assert searching.questions(tmp_path, "dev") == {
        "results": ["/poisk/?q=%D0%B0%20%26%20%D0%B1"],
        "suggestions": ["/poisk/podskazki/?q=%D1%80%D0%BE%D0%B1"],
    }


def test_postgresql_searches_whatever_the_environment_says(monkeypatch):
    monkeypatch.setenv("SEARCH_URL", "opensearch+http://search")
    with searching.engine("postgres") as node:
        assert node is None
        assert searching.os.environ["SEARCH_URL"] == ""


def test_an_engine_that_cannot_run_is_told_in_one_sentence(monkeypatch):
    monkeypatch.setattr(java, "places", lambda: iter([]))
    with pytest.raises(SystemExit, match=r"нужен JDK"), searching.engine("opensearch"):
        pytest.fail("there is no engine")
