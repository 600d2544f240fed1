"""Pages of the benchmark are found by a word of their own; the goal is about the slowest."""

import pytest

from benchmarks import arrival
from core.outbox.drain import drain
from home.models import StandardPage
from tests.factories.centres import make_full_centre


def test_words_differ_and_none_is_part_of_another():
    words = [arrival.word(number) for number in range(100)]

    assert len(set(words)) == 100
    assert not [one for one in words for other in words if one != other and one in other]
    assert len(set(map(arrival.address, words))) == 100


@pytest.mark.django_db
@pytest.mark.usefixtures("no_centres")
def test_a_page_is_public_and_found_by_its_word(client):
    make_full_centre("localhost", "Центр Пример")

    arrival.publish(arrival.word(7))
    drain()

    page = StandardPage.objects.get(slug=arrival.address(arrival.word(7)))
    answer = client.get("/poisk/", {"q": arrival.word(7)}, headers={"host": "localhost"})
    assert f"/{page.slug}/" in answer.content.decode()


def test_the_slowest_decides(capsys):
    assert arrival.report([0.2, 0.4, 4.9]) == 0
    assert "половина за 0.4 с, самое долгое 4.9 с" in capsys.readouterr().out
    assert arrival.report([0.2, 5.1]) == 1
