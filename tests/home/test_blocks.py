"""Sections of the front page: switched, ordered, shown in their time."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from home.blocks import SectionsBlock
from home.blocks.banner import BannerBlock
from home.blocks.latest import LatestBlock
from home.blocks.text import TextBlock
from home.demo.streams import items
from tests.factories.home import link, make_standard, set_sections
from tests.factories.news import make_index, make_news
from users.models import Role
from vocabularies.models import Term, TermLabel

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def read(client):
    return lambda: BeautifulSoup(client.get("/").content, "html.parser")


def banner(**fields):
    value = {
        "heading": "Неделя кружков",
        "text": "Приходите.",
        "button": link("Как записаться", url="https://example.test/"),
    }
    return ("banner", {**value, **fields})


def headings(soup):
    return [each.text.replace("\u00a0", " ") for each in soup.select("main h2")]


def test_sections_stand_in_the_editor_s_order(centre, read):
    text = ("text", {"heading": "О портале", "text": "<p>Слова.</p>", "more": link()})
    set_sections(centre, banner(), text)
    first = headings(read())
    set_sections(centre, text, banner())

    assert first[:2] == ["Неделя кружков", "О портале"]
    assert headings(read())[:2] == ["О портале", "Неделя кружков"]


def test_a_hidden_section_keeps_its_text(centre, read):
    page = set_sections(centre, banner(hidden=True))

    assert "Неделя кружков" not in read().text
    assert page.sections[0].value["heading"] == "Неделя кружков"


@pytest.mark.parametrize(
    ("begins", "ends", "shown"),
    [(0, 0, True), (-1, None, True), (None, 1, True), (1, None, False), (None, -1, False)],
)
def test_a_campaign_has_its_days(begins, ends, shown):
    today = timezone.localdate()
    days = {"show_from": begins, "show_until": ends}
    value = {
        name: today + timedelta(days=each) if each is not None else None
        for name, each in days.items()
    }

    assert BannerBlock().is_shown(value) is shown


def test_a_campaign_cannot_end_before_it_begins():
    today = timezone.localdate()
    block = BannerBlock()
    value = block.to_python(banner()[1])
    value["show_from"], value["show_until"] = today, today - timedelta(days=1)

    with pytest.raises(ValidationError) as caught:
        block.clean(value)

    assert "show_until" in caught.value.block_errors


def test_directions_have_the_centre_s_own_names(centre, two_centres, read):
    term = Term.objects.of("direction").first()
    TermLabel.objects.create(site=centre.site, term=term, name="Техника и наука")
    TermLabel.objects.create(site=two_centres.other.site, term=term, name="Чужое имя")
    examples = items([{"direction": term.code, "examples": "Роботы"}])
    set_sections(centre, ("directions", {"heading": "Направления", "examples": examples}))

    soup = read()

    names = [each.text.replace("\u00ad", "") for each in soup.select(".direction h3")]
    assert len(names) == 6
    assert names[0] == "Техника и наука"
    assert "Роботы" in soup.select_one(".direction").text


def latest():
    value = {"heading": "Новости", "source": "news", "count": 2, "more": link()}
    return ("latest", value)


def test_the_latest_news_of_this_centre(centre, two_centres, read):
    make_news(make_index(two_centres.other), "Соседская")
    index = make_index(centre)
    for number in range(3):
        make_news(index, f"Новость {number}", date=timezone.now() - timedelta(hours=number))
    set_sections(centre, latest())

    assert [each.text for each in read().select(".news-item h3")] == ["Новость 0", "Новость 1"]


def test_a_list_of_nothing_is_not_shown(centre, read):
    set_sections(centre, latest())

    assert "Новости" not in headings(read())


def test_the_number_of_lines_has_bounds():
    block = LatestBlock()
    value = block.to_python({**latest()[1], "count": 13})

    with pytest.raises(ValidationError) as caught:
        block.clean(value)

    assert list(caught.value.block_errors) == ["count"]


def test_links_to_unpublished_pages_are_left_out(centre, read):
    live, gone = make_standard(centre, "Набор", "nabor"), make_standard(centre, "Архив", "arhiv")
    links = items([link(each.title, page=each) for each in (live, gone)])
    cards = items([{"icon": "users", "title": "Родителям", "links": links}])
    set_sections(centre, ("audience", {"heading": "Кому что", "cards": cards}))
    gone.unpublish()

    assert [each.text for each in read().select(".audience__card a")] == ["Набор"]


def test_entrances_by_role_stand_once(centre):
    links = items([link("Наш сайт", url="https://example.test/")])
    cards = items([{"icon": "users", "title": "Всем", "links": links}])
    section = {"type": "audience", "value": {"heading": "Кому что", "cards": cards}}
    block = centre.home._meta.get_field("sections").stream_block

    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python([section, section]))

    assert "Входы по ролям" in str(caught.value.non_block_errors)


def test_two_sections_of_a_kind_have_ids_of_their_own(read, centre):
    four = {"heading": "Блоки", "entries": [{"title": "Первый", "text": "Кому", "links": []}]}
    asking = {
        "heading": "Помощь",
        "text": "Спросите",
        "button": link("Спросить", url="https://example.test/"),
    }
    set_sections(centre, *[("four_blocks", four), ("help", asking)] * 2)

    soup = read()
    ids = [each["id"] for each in soup.select("[id]")]

    assert len(soup.select("[aria-labelledby^=home-help]")) == 2
    assert len(ids) == len(set(ids))
    for each in soup.select("[aria-labelledby]"):
        assert soup.find(id=each["aria-labelledby"])


BLOCKS = SectionsBlock().child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_every_section_says_what_it_is_and_shows_itself(client, centre, name):
    block = BLOCKS[name]
    client.force_login(centre.person(Role.EDITOR))

    page = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})

    assert str(block.meta.group)
    assert str(block.get_description())
    assert block.is_previewable
    assert page.status_code == 200
    assert page.content.decode().split('class="prose"')[1].count("<") > 4


@pytest.mark.parametrize(
    "text",
    [
        "<p><b>Совсем не заголовок</b></p>",
        '<p>Расписание – <a href="https://example.test/">здесь</a>.</p>',
    ],
)
def test_a_text_of_the_front_page_keeps_the_rules_of_texts(text):
    block = TextBlock()
    value = block.to_python({"heading": "О портале", "text": text, "more": link()})

    with pytest.raises(ValidationError) as caught:
        block.clean(value)

    assert list(caught.value.block_errors) == ["text"]
