"""Answers of the search are asked for anew: the index follows the content at no known moment."""

import pytest

RESULTS, OFFERED = "/poisk/?q=робот", "/poisk/podskazki/?q=робот"


@pytest.fixture
def answer(portal, client):
    """Return the answer at an address."""
    portal.page("Робототехника")
    return lambda path, **headers: client.get(path, headers={"host": "localhost", **headers})


@pytest.mark.parametrize("path", [RESULTS, OFFERED, "/poisk/?q=орнитоптер"])
def test_no_cache_may_answer_for_the_search(answer, path):
    response = answer(path)
    assert response["Cache-Control"] == "no-cache, private"
    assert "ETag" not in response
    assert "Last-Modified" not in response


def test_the_page_without_words_is_kept_as_any_other(answer):
    assert "s-maxage" in answer("/poisk/")["Cache-Control"]
