"""The demo's own data is checked before anything is written."""

import json

import pytest

from home.demo import config
from home.demo.config import DemoDataError


@pytest.fixture
def spoilt(monkeypatch):
    """Change what is read of one file."""
    read = config.load

    def spoil(name, change):
        data = json.loads(json.dumps(read(name)))
        change(data)
        monkeypatch.setattr(config, "load", lambda each: data if each == name else read(each))

    return spoil


def test_an_unknown_key_of_a_centre_is_named(spoilt):
    spoilt("tver.json", lambda data: data.update(telephone="1"))

    with pytest.raises(DemoDataError, match=r"tver\.json: unknown telephone"):
        config.centre("tver")


def test_an_unknown_key_of_a_news_item_is_named_with_its_place(spoilt):
    spoilt("news.json", lambda data: data["news"][2].update(autor="1"))

    with pytest.raises(DemoDataError, match=r"news\.json: 3: unknown autor"):
        config.news()


def test_a_missing_key_is_named(spoilt):
    spoilt("news.json", lambda data: data["news"][0].pop("lead"))

    with pytest.raises(DemoDataError, match="lead"):
        config.news()


def test_a_news_item_needs_a_known_rubric(spoilt):
    spoilt("news.json", lambda data: data["news"][0].update(rubric="Нет такой"))

    with pytest.raises(DemoDataError, match="unknown rubric"):
        config.news()


@pytest.mark.parametrize("name", config.CENTRES)
def test_the_data_as_it_stands_is_right(name):
    assert config.centre(name).regulation.text
    assert len(config.news()) == 20
    assert {item.rubric for item in config.news()} <= set(config.rubrics())
