"""Hubs: lists that fill themselves, none of them empty, composed without a programmer."""

import pytest
from django.core.exceptions import ValidationError

from core import page_sources
from core.page_sources import Chosen, ListedPage
from methodology.models import HubPage, HubPart
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.methodology import make_material, word
from tests.factories.news import make_index, make_news
from tests.factories.organisations import OrganisationFactory, SpecialistFactory
from tests.factories.practices import make_bank, make_practice
from tests.factories.programmes import make_catalogue, make_programme
from tests.factories.questions import FrequentFactory, audience, make_questions_page

pytestmark = pytest.mark.django_db

ALL = ("materials", "news", "programmes", "practices", "answers", "acts")


def make_hub(section, title="Родителям", sources=ALL, **fields):
    """Publish a hub with a list of each source."""
    hub = HubPage(
        title=title,
        lead="Всё, что есть на портале.",
        live=False,
        parts=[HubPart(source=each, sort_order=place) for place, each in enumerate(sources)],
        **fields,
    )
    section.add_child(instance=hub)
    hub.save_revision().publish()
    return HubPage.objects.get(pk=hub.pk)


def headings(soup):
    return [each.text.replace("\xa0", " ") for each in soup.select(".stack-l h2")]


def lines(soup):
    return {each.text.replace("\xa0", " ") for each in soup.select(".hub-lines a")}


@pytest.fixture
def portal_of_all(centre, section):
    """Something of every kind for parents, and something that is not for them."""
    house = OrganisationFactory(site=centre.site)
    make_material(section, "Памятка", audiences=["parents"])
    make_material(section, "Для руководителей", audiences=["heads"])
    news = make_index(centre)
    for title, code in (("Запись открыта", "parents"), ("Совещание", "heads")):
        page = make_news(news, title)
        page.audiences = [audience(code)]
        page.save_revision().publish()
    make_programme(make_catalogue(centre), "Роботы", house)
    make_practice(make_bank(centre), "Входное испытание", house)
    make_questions_page(centre)
    for title, code in (("Как записаться?", "parents"), ("Как отчитаться?", "heads")):
        entry = FrequentFactory(site=centre.site, question=title)
        entry.audiences = [audience(code)]
        entry.save()
    make_documents_page(centre)
    ActFactory(site=centre.site, title="Приказ о записи")


def test_a_hub_gathers_every_kind_for_its_readers(read, section, portal_of_all):
    hub = make_hub(section, audience=audience("parents"))
    soup = read(f"{hub.slug}/")
    found = lines(soup)
    assert {
        "Памятка",
        "Запись открыта",
        "Роботы",
        "Входное испытание",
        "Как записаться?",
        "Приказ о записи",
    } <= found
    assert not {"Для руководителей", "Совещание", "Как отчитаться?"} & found
    more = {each.get_text(strip=True): each["href"] for each in soup.select(".head .more")}
    assert any(url.endswith("/metodika/?audience=parents") for url in more.values())
    assert any(url.endswith("/novosti/?audience=parents") for url in more.values())


def test_a_hub_of_a_direction_narrows_by_it(read, section, centre, portal_of_all):
    make_material(section, "Схемы роботов", directions=["tekhnicheskoe"])
    hub = make_hub(section, "Техническая", direction=word("directions", "tekhnicheskoe"))
    found = lines(read(f"{hub.slug}/"))
    assert {"Схемы роботов", "Роботы", "Входное испытание"} <= found
    assert "Памятка" not in found


def test_a_list_with_nothing_is_not_shown_nor_led_to(read, text_of, section):
    make_material(section, "Памятка", audiences=["parents"])
    hub = make_hub(section, audience=audience("parents"))
    soup = read(f"{hub.slug}/")
    assert headings(soup) == ["Методические материалы"]
    assert soup.select_one("nav.tabs") is None


def test_an_empty_hub_says_so(read, text_of, section):
    hub = make_hub(section, audience=audience("children"))
    assert "Здесь пока ничего нет" in text_of(read(f"{hub.slug}/"))


def test_what_another_app_offers_later_joins_without_a_change_here(read, section):
    page_sources.register(
        "sample",
        "События",
        lambda *_args: [],
        lambda _site, _request, _count, readers: Chosen(
            [ListedPage(f"Событие для {readers.audience}", "/sobytie/")]
        ),
    )
    try:
        hub = make_hub(section, sources=["sample"], audience=audience("parents"))
        assert lines(read(f"{hub.slug}/")) == {"Событие для parents"}
    finally:
        page_sources.unregister("sample")
    assert HubPage.objects.get(pk=hub.pk).parts.count() == 1
    read(f"{hub.slug}/")  # a list that nobody offers any more breaks nothing


def test_only_lists_that_know_their_readers_are_offered():
    assert set(ALL) <= {name for name, _title in page_sources.reader_choices()}


def test_an_editor_s_heading_and_number_of_lines_are_kept(read, section):
    for number in range(4):
        make_material(section, f"Памятка {number}", audiences=["parents"])
    hub = make_hub(section, sources=[], audience=audience("parents"))
    hub.parts = [HubPart(source="materials", heading="Почитать дома", count=2, sort_order=0)]
    hub.save_revision().publish()
    soup = read(f"{hub.slug}/")
    assert headings(soup) == ["Почитать дома"]
    assert len(soup.select(".hub-lines > li")) == 2


@pytest.mark.parametrize("public", [True, False])
def test_the_responsible_person_is_shown_with_a_consent_only(
    public, read, text_of, section, centre
):
    person = SpecialistFactory(site=centre.site, name="Иванова А. А.")
    if not public:
        person.consent = None
        person.save()
    make_material(section, "Памятка", audiences=["parents"])
    hub = make_hub(section, audience=audience("parents"), responsible=person)
    assert ("Иванова" in text_of(read(f"{hub.slug}/"))) is public


def test_a_person_of_another_centre_is_refused(section, two_centres):
    hub = make_hub(section)
    hub.responsible = SpecialistFactory(site=two_centres.other.site)
    with pytest.raises(ValidationError) as refused:
        hub.full_clean()
    assert "другого центра" in " ".join(refused.value.message_dict["responsible"])


def test_nothing_of_the_neighbour_is_gathered(read, section, other_section):
    make_material(other_section, "Чужая памятка", audiences=["parents"])
    make_hub(other_section, "Чужой раздел", audience=audience("parents"))
    hub = make_hub(section, audience=audience("parents"))
    assert "Чужая памятка" not in lines(read(f"{hub.slug}/"))
    assert "Чужой раздел" not in str(read(""))
    assert "Родителям" in str(read(""))


def test_a_hub_stays_inside_its_budget(
    client, django_assert_max_num_queries, section, portal_of_all
):
    url = make_hub(section, audience=audience("parents")).get_url()
    client.get(url, headers={"host": "localhost"})
    with django_assert_max_num_queries(12):
        client.get(url, headers={"host": "localhost"})
