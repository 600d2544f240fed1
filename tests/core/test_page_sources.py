"""Registry of latest lists."""

import pytest

from core import page_sources


@pytest.fixture
def source():
    page_sources.register("sample", "Образец", lambda site, request, count: [])
    yield "sample"
    page_sources.unregister("sample")


def test_a_source_is_offered_as_a_choice(source):
    assert (source, "Образец") in page_sources.choices()


def test_a_source_is_found_by_name(source):
    assert page_sources.get(source).title == "Образец"
    assert page_sources.get("gone") is None


def test_a_name_is_taken_once(source):
    with pytest.raises(ValueError, match=source):
        page_sources.register(source, "Другой", lambda site, request, count: [])
