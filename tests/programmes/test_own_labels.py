"""A centre's own names of words stand wherever its programmes are shown, not in filters alone."""

import pytest
from bs4 import BeautifulSoup

from programmes.models import ProgrammePage
from programmes.sheet.content import SIZES, html_of
from tests.factories.programmes import make_programme, network, word
from vocabularies.models import TermLabel

pytestmark = pytest.mark.django_db

OWN = {
    ("direction", "tekhnicheskoe"): "Инженерная мысль",
    ("levels", "initial"): "Первая ступень",
    ("funding", "budget"): "Без оплаты",
    ("form", "full-time"): "В классе",
    ("distance", "with"): "Отчасти по сети",
}


@pytest.fixture
def programme(catalogue, organisation, college):
    return make_programme(
        catalogue,
        organisation=organisation,
        is_network=True,
        participants=network(organisation, college),
        levels=["initial"],
        direction="tekhnicheskoe",
        funding=["budget"],
        form="full-time",
        distance="with",
    )


@pytest.fixture
def named(two_centres, programme):
    for (field, code), name in OWN.items():
        TermLabel.objects.create(site=two_centres.own.site, term=word(field, code), name=name)
        TermLabel.objects.create(
            site=two_centres.other.site, term=word(field, code), name=f"Чужое: {name}"
        )
    kind = programme.participants.exclude(partner_kind=None).first().partner_kind
    TermLabel.objects.create(site=two_centres.own.site, term=kind, name="Наш техникум")
    return programme


def words(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode().replace("\u00a0", " ")


def shown(client, path):
    soup = BeautifulSoup(words(client, path), "html.parser")
    for each in soup.select("form"):
        each.extract()
    return soup.main.text.replace("\xad", "").replace("\u00a0", " ").lower()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/programmy/", ["инженерная мысль", "без оплаты", "в классе"]),
        ("/programmy/pechat/", ["в классе"]),
        ("/programmy/setevye/", ["инженерная мысль", "наш техникум"]),
    ],
)
def test_lists(client, named, path, said):
    text = shown(client, path)

    assert [each for each in said if each not in text] == []
    assert "чужое" not in text


def test_the_page(client, named):
    text = shown(client, named.get_url())

    said = ["инженерная мысль", "первая ступень", "без оплаты", "в классе", "наш техникум"]
    assert text.count("отчасти по сети") >= 2  # in brief and over the section
    assert [each for each in said if each not in text] == []
    assert "чужое" not in text


def test_the_comparison(client, named):
    text = shown(client, f"/programmy/sravnenie/?p={named.pk}")

    said = ["первая ступень", "без оплаты", "в классе"]
    assert [each for each in said if each not in text] == []
    assert "чужое" not in text


@pytest.mark.parametrize("path", ["/programmy/?format=csv", "/programmy/setevye/?format=csv"])
def test_tables(client, named, path):
    text = words(client, path)

    assert [each for each in OWN.values() if each not in text] == []
    assert "Чужое" not in text


def test_the_feed(client, named):
    assert "Инженерная мысль" in words(client, "/programmy/rss/")


def test_the_sheet(named):
    text = html_of(ProgrammePage.objects.get(pk=named.pk), SIZES[0]).lower()

    assert "инженерная мысль" in text
    assert "первая ступень" in text
    assert "чужое" not in text
