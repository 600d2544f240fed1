"""Measures of support: terms by dates, filters, what is gathered beside them, nobody else's."""

import io
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from openpyxl import load_workbook

from families.choices import Applications
from families.models import SupportMeasure
from tests.factories.families import SupportFactory, make_gifted, make_special
from tests.factories.methodology import make_material, make_section, word
from tests.factories.organisations import (
    OrganisationFactory,
    SpecialistFactory,
    make_organisations_page,
)
from tests.factories.programmes import make_catalogue, make_programme
from vocabularies.models import Term

pytestmark = pytest.mark.django_db

GIFTED, SPECIAL = "/odarennym-detyam/", "/osobye-potrebnosti/"
DAY = date(2026, 11, 27)


def titles(soup):
    return [each.text.replace("\xa0", " ") for each in soup.select("#results .card__title")]


@pytest.fixture
def gifted(centre):
    return make_gifted(centre)


@pytest.mark.parametrize(
    ("first", "last", "state"),
    [
        (None, None, Applications.ALWAYS),
        (None, DAY, Applications.OPEN),
        (DAY, None, Applications.OPEN),
        (DAY + timedelta(days=1), None, Applications.NEXT),
        (None, DAY - timedelta(days=1), Applications.CLOSED),
    ],
)
def test_the_state_follows_from_the_dates_alike_for_one_and_for_many(first, last, state, centre):
    made = SupportFactory(site=centre.site, apply_from=first, apply_until=last)
    assert made.state_on(DAY) == state
    assert SupportMeasure.objects.with_state(DAY).get(pk=made.pk).state == state


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"apply_from": DAY, "apply_until": DAY - timedelta(days=1)}, "apply_until"),
        ({"age_from": 9}, "age_to"),
        ({"age_from": 9, "age_to": 7}, "age_to"),
    ],
)
def test_a_broken_rule_is_said_at_its_field(fields, field, centre):
    with pytest.raises(ValidationError) as refused:
        SupportFactory.build(site=centre.site, **fields).clean()
    assert field in refused.value.message_dict


def test_an_organiser_of_another_centre_or_named_twice_is_refused(two_centres):
    foreign = OrganisationFactory(site=two_centres.other.site)
    with pytest.raises(ValidationError) as refused:
        SupportFactory.build(site=two_centres.own.site, organiser=foreign).clean()
    assert "organiser" in refused.value.message_dict
    own = OrganisationFactory(site=two_centres.own.site)
    with pytest.raises(ValidationError) as refused:
        SupportFactory.build(site=own.site, organiser=own, organiser_name="Кто-то").clean()
    assert "organiser_name" in refused.value.message_dict


def test_each_section_shows_its_own_published_measures(read, centre, gifted, two_centres):
    make_special(centre)
    SupportFactory(site=centre.site, title="Премия")
    SupportFactory(site=centre.site, title="Ассистент", supported="special")
    SupportFactory(site=centre.site, title="Черновик", is_public=False)
    SupportFactory(site=two_centres.other.site, title="Чужая")
    assert titles(read(GIFTED)) == ["Премия"]
    assert titles(read(SPECIAL)) == ["Ассистент"]


@pytest.fixture
def three(centre, gifted):
    today = timezone.localdate()
    camp = Term.objects.get(vocabulary="support-kind", code="camp")
    soon = SupportFactory(
        site=centre.site,
        title="Скоро конец",
        apply_until=today + timedelta(days=3),
        age_from=5,
        age_to=7,
    )
    later = SupportFactory(
        site=centre.site, title="Смена", kind=camp, apply_from=today + timedelta(days=9)
    )
    over = SupportFactory(
        site=centre.site, title="Прошла", apply_until=today - timedelta(days=1), category="призёры"
    )
    later.directions.add(word("directions", "tekhnicheskoe"))
    return soon, later, over


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Скоро конец", "Смена", "Прошла"]),
        ("?sort=name", ["Прошла", "Скоро конец", "Смена"]),
        ("?kind=camp", ["Смена"]),
        ("?state=open", ["Скоро конец"]),
        ("?state=closed&state=next", ["Смена", "Прошла"]),
        ("?direction=tekhnicheskoe", ["Смена"]),
        ("?age=5-6", ["Скоро конец"]),
        ("?q=призёры", ["Прошла"]),
    ],
)
def test_every_filter_narrows_the_list(query, expected, read, three):
    assert titles(read(f"{GIFTED}{query}")) == expected


def test_terms_are_said_in_words(read, text_of, three):
    text = text_of(read(GIFTED).select_one("#results"))
    for words in ("Заявления до ", "Заявления с ", "Приём окончен "):
        assert words in text


def test_the_table_has_every_measure(client, three):
    response = client.get(f"{GIFTED}?format=xlsx&sort=name", headers={"host": "localhost"})
    sheet = load_workbook(io.BytesIO(response.getvalue())).active
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [
        "Прошла",
        "Скоро конец",
        "Смена",
    ]


def test_partners_are_gathered_from_the_measures(read, text_of, centre, gifted):
    make_organisations_page(centre)
    house = OrganisationFactory(site=centre.site, short_name="Колледж")
    for number in range(2):
        SupportFactory(site=centre.site, title=f"Смена {number}", organiser=house)
    SupportFactory(site=centre.site, organiser_name="Управление")
    panel = read(GIFTED).select_one("[aria-labelledby=family-partners]")
    assert [text_of(each) for each in panel.select("li")] == ["Колледж", "Управление"]
    assert panel.a["href"].endswith(f"/{house.slug}/")


@pytest.mark.parametrize("url", ["", "https://example.ru/register/"])
def test_the_state_register_is_a_link_only_where_the_editor_gives_it(url, read, centre):
    make_gifted(centre, register_url=url)
    found = read(GIFTED).select_one("[aria-labelledby=family-register] a")
    assert (found["href"] if found else "") == url


def test_materials_on_the_topic_are_gathered(read, text_of, centre, gifted):
    section = make_section(centre)
    make_material(section, "Как заметить одарённость", topics=["gifted"])
    make_material(section, "О другом")
    part = read(GIFTED).select_one("[aria-labelledby=materials-gifted]")
    assert [text_of(each) for each in part.select(".hub-lines a")] == ["Как заметить одарённость"]
    assert part.select_one(".more")["href"].endswith("/metodika/?topic=gifted")


def test_adapted_programmes_and_accessible_places_are_gathered(read, text_of, centre):
    make_special(centre)
    make_organisations_page(centre)
    house = OrganisationFactory(site=centre.site, short_name="Доступный дом")
    house.accessibility.set(Term.objects.of("accessibility")[:1])
    house.save()
    OrganisationFactory(site=centre.site, short_name="Обычный дом")
    code = Term.objects.of("nosology").first().code
    catalogue = make_catalogue(centre)
    make_programme(catalogue, "Театр для всех", house, is_adapted=True, nosologies=[code])
    make_programme(catalogue, "Роботы", house)
    soup = read(SPECIAL)
    adapted = soup.select_one("[aria-labelledby=adapted]")
    assert [text_of(each) for each in adapted.select(".hub-lines a")] == ["Театр для всех"]
    assert adapted.select_one(".more")["href"].endswith("/programmy/?adapted=1")
    places = soup.select_one("[aria-labelledby=accessible]")
    assert [text_of(each) for each in places.select(".hub-lines a")] == ["Доступный дом"]
    listed = read(places.select_one(".more")["href"])
    assert "Доступный дом" in text_of(listed.select_one("main"))
    assert "Обычный дом" not in text_of(listed.select_one("#results") or listed.main)


def test_nothing_of_other_registers_is_shown_where_there_is_none(read, centre):
    make_special(centre)
    soup = read(SPECIAL)
    assert soup.select(".hub-lines") == []
    assert "ещё не опубликованы" in soup.select_one("#results").text.replace("\xa0", " ")


def test_the_person_is_shown_with_a_consent_only(read, text_of, centre):
    person = SpecialistFactory(site=centre.site, name="Иванова А. А.")
    make_gifted(centre, responsible=person)
    assert "Иванова" in text_of(read(GIFTED).main)
    person.consent = None
    person.save()
    assert "Иванова" not in text_of(read(GIFTED).main)


def test_the_list_stays_inside_its_budget(client, django_assert_max_num_queries, centre, gifted):
    make_organisations_page(centre)
    for _number in range(20):
        made = SupportFactory(site=centre.site, organiser=OrganisationFactory(site=centre.site))
        made.directions.add(word("directions", "tekhnicheskoe"))
    client.get(GIFTED, headers={"host": "localhost"})
    with django_assert_max_num_queries(12):
        client.get(GIFTED, headers={"host": "localhost"})
