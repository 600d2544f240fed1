"""The page of a programme."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from consents.withdrawal import removals, withdraw
from core.models import CentreSettings
from programmes.models import (
    ProgrammeModule,
    ProgrammePage,
    ProgrammePlace,
    ProgrammeTeacher,
    ScheduleRow,
)
from programmes.sheet.content import SIZES, html_of
from tests.factories.consents import ConsentRecordFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_programme, network, word

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client):
    def answer(page):
        response = client.get(page.get_url())
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def facts(soup):
    lines = soup.select('[aria-labelledby="programme-facts"] .facts > div')
    return {
        each.dt.text.replace("\u00a0", " "): each.dd.text.replace("\u00a0", " ") for each in lines
    }


def text_of(soup, name):
    return " ".join(soup.select_one(f'[aria-labelledby="{name}"]').get_text(" ").split())


def test_facts_in_brief(catalogue, organisation, read):
    page = make_programme(
        catalogue,
        organisation=organisation,
        levels=["basic", "advanced"],
        age_from=12,
        age_to=17,
        distance="with",
        hours_online=12,
        platform="Сферум",
        hours_total=144,
        hours_per_week=4,
        lasts_years=1,
        group_min=8,
        group_max=12,
        funding=["budget", "pfdod_certificate"],
        accepts_special_needs=True,
        special_conditions="пандус, лифт",
    )
    page.where = [ProgrammePlace(address="г. Пример, ул. Образцовая, 5", note="кабинет 12")]
    page.save_revision().publish()

    found = facts(read(page))

    assert found["Возраст"] == "12–17 лет"
    assert found["Уровень"] == "базовый, углублённый (разноуровневая)"
    assert found["Форма обучения"] == "очная, с дистанционными занятиями"
    assert found["Срок и объём"] == "1 год, 144 часа, 4 часа в неделю"
    assert found["Группа"] == "8–12 человек"
    assert found["Оплата"] == "бюджет, сертификат"
    assert "пандус" in found["Условия для ОВЗ"]
    assert found["Место"] == "г. Пример, ул. Образцовая, 5, кабинет 12"


def test_enrolment_leads_out_and_asks_nothing(catalogue, organisation, read):
    page = make_programme(
        catalogue,
        organisation=organisation,
        navigator_url="https://navigator.example.ru/1",
        free_places=6,
        places_on=date(2026, 11, 20),
        orders_to=timezone.localdate() + timedelta(9),
    )

    soup = read(page)

    panel = soup.select_one('[aria-labelledby="programme-go"]')
    assert panel.h2.text.replace("\u00a0", " ") == "6 свободных мест"
    assert panel.select_one("a.btn")["href"] == "https://navigator.example.ru/1"
    assert panel.select_one("time")["datetime"] == "2026-11-20"
    assert "Приём заявок до" in panel.text
    assert soup.select("main article form") == []


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({"gosuslugi_url": "https://gosuslugi.example.ru/7"}, "https://gosuslugi.example.ru/7"),
        ({}, "https://navigator.example.ru/"),
    ],
)
def test_other_ways_to_enrol(centre, catalogue, organisation, read, fields, url):
    settings = CentreSettings.objects.filter(site=centre.site)
    settings.update(navigator_url="https://navigator.example.ru/")
    page = make_programme(catalogue, organisation=organisation, **fields)

    assert read(page).select_one('[aria-labelledby="programme-go"] a.btn')["href"] == url


def test_both_ways_to_enrol_are_offered(catalogue, organisation, read):
    page = make_programme(
        catalogue,
        organisation=organisation,
        navigator_url="https://navigator.example.ru/1",
        gosuslugi_url="https://gosuslugi.example.ru/7",
    )

    ways = read(page).select('[aria-labelledby="programme-go"] a.btn')

    assert [each["href"] for each in ways] == [page.navigator_url, page.gosuslugi_url]
    assert "btn--alt" in ways[1]["class"]


def test_nothing_that_was_entered_is_kept_from_families(catalogue, organisation, read):
    page = make_programme(
        catalogue,
        organisation=organisation,
        hours_total=288,
        hours_per_year=144,
        group_min=8,
        group_max=12,
        groups=3,
        places=36,
        registry="other",
        assessment_score=Decimal("17.5"),
        assessment_max=20,
        assessment_year=2025,
    )
    page.schedule = [
        ScheduleRow(group="Первая", when="вт 16:00", level=word("levels", "basic"), sort_order=0)
    ]
    page.modules = [ProgrammeModule(title="Модуль", level=word("levels", "initial"), sort_order=0)]
    page.save_revision().publish()

    soup = read(page)
    found = facts(soup)

    assert found["Срок и объём"] == "288 часов, 144 часа в год"
    assert found["Группа"] == "8–12 человек, 3 группы, всего 36 мест"
    assert found["Реестр программ"]
    assert found["Экспертное заключение"] == "17,5 из 20 баллов, 2025 год"
    assert "базовый" in text_of(soup, "programme-schedule")
    assert "стартовый" in text_of(soup, "programme-modules") or "ознакомительный" in text_of(
        soup, "programme-modules"
    )


@pytest.mark.parametrize("live", [True, False])
def test_contacts_of_a_draft_organisation_are_not_told(centre, catalogue, client, live):
    owner = OrganisationFactory(
        site=centre.site,
        short_name="Дом «Пример»",
        phone="+7 496 570-00-00",
        email="dom@example.ru",
        live=live,
    )
    page = make_programme(catalogue, organisation=owner)

    html = client.get(page.get_url()).content.decode().replace("\u00a0", " ")
    sheet = html_of(ProgrammePage.objects.get(pk=page.pk), SIZES[0])

    assert "Дом" in html
    for text in (html, sheet):
        assert ("570-00-00" in text) is live
        assert ("dom@example.ru" in text.replace("<wbr>", "")) is live


def test_a_network_says_who_does_what(catalogue, organisation, college, read):
    rows = network(organisation, college)
    page = make_programme(catalogue, "Сеть", organisation, is_network=True, participants=rows)

    diagram = read(page).select_one(".network")

    assert diagram.select_one(".network__base h3").text.replace("\u00a0", " ") == str(organisation)
    words = " ".join(diagram.select_one(".network__list li").text.split())
    assert "Организация-участник" in words
    assert "Колледж" in words
    assert "Мастерские и станок" in words
    assert "Предоставляет: оборудование" in words
    assert "Договор № 1 от 15.08.2026, до 31.08.2027" in words


def test_schedule_and_modules(catalogue, organisation, read):
    page = make_programme(catalogue, organisation=organisation, places_on=date(2026, 11, 20))
    page.schedule = [
        ScheduleRow(group="Базовый", when="вт 16:00", place="Кабинет 12", free_places=4)
    ]
    page.modules = [ProgrammeModule(title="Первый модуль", hours=36)]
    page.save_revision().publish()

    soup = read(page)

    assert "Базовый вт 16:00 Кабинет 12 4 места" in text_of(soup, "programme-schedule")
    assert "Первый модуль 36 часов" in text_of(soup, "programme-modules")


def test_what_a_family_must_know_of_distance_lessons(catalogue, organisation, read):
    page = make_programme(
        catalogue,
        organisation=organisation,
        distance="with",
        platform="Сферум",
        platform_url="https://sferum.example.ru/",
        hours_online=12,
        hours_total=144,
        needed_at_home="Компьютер и наушники",
        identity="По камере",
        attendance="Журнал",
        trial_url="https://sferum.example.ru/trial/",
    )

    words = text_of(read(page), "programme-distance")

    for part in ("12 часов из 144", "Сферум", "Компьютер и наушники", "По камере", "Журнал"):
        assert part in words.replace("\u00a0", " ")


def test_a_name_is_shown_with_a_consent_only(centre, catalogue, organisation, read):
    consent = ConsentRecordFactory(site=centre.site)
    page = make_programme(catalogue, organisation=organisation)
    page.teachers = [
        ProgrammeTeacher(name="Иванова А. А.", position="педагог", consent=consent, sort_order=0),
        ProgrammeTeacher(name="Петров Б. Б.", sort_order=1),
    ]
    page.save_revision().publish()

    words = text_of(read(page), "programme-ask").replace("\u00a0", " ")
    assert "Иванова А. А., педагог" in words
    assert "Петров" not in words
    assert "педагог организации" in words
    assert [each.label for each in removals(consent)] == ["Имя педагога в «Робототехника»"]

    withdraw(consent)

    assert "Иванова" not in str(read(page))


def test_nobody_is_named_in_the_string_of_a_teacher():
    assert "Иванова" not in str(ProgrammeTeacher(name="Иванова А. А."))


def test_the_course_for_search_engines(catalogue, organisation, read):
    page = make_programme(
        catalogue,
        organisation=organisation,
        full_title="Робототехника. Первые шаги",
        hours_total=72,
        free_places=3,
        places_on=date(2026, 11, 20),
    )

    graph = json.loads(read(page).select_one('script[type="application/ld+json"]').text)["@graph"]

    course = next(each for each in graph if each["@type"] == "Course")
    assert course["name"] == "Робототехника. Первые шаги"
    assert course["typicalAgeRange"] == "7-9"
    assert course["provider"]["name"] == organisation.full_name
    assert course["timeRequired"] == "PT72H"
    assert course["offers"]["price"] == "0"
    assert course["offers"]["availability"] == "https://schema.org/InStock"
    assert course["hasCourseInstance"]["courseMode"] == ["onsite"]


def test_programmes_like_this_one_and_others_of_the_organisation(
    centre, catalogue, other_catalogue, organisation, college, read
):
    page = make_programme(catalogue, "Эта", organisation)
    make_programme(catalogue, "Похожая", college)
    make_programme(catalogue, "Для старших", college, age_from=15, age_to=17)
    make_programme(catalogue, "Хор", organisation, direction="hudozhestvennoe")
    make_programme(catalogue, "В архиве", college, is_archived=True)
    make_programme(other_catalogue, "Соседская")

    soup = read(page)

    alike = soup.select('[aria-labelledby="programme-similar"] h3')
    others = soup.select('[aria-labelledby="programme-others"] h3')
    assert [each.text for each in alike] == ["Похожая"]
    assert [each.text for each in others] == ["Хор"]


def test_the_page_of_an_archived_programme_says_so(catalogue, organisation, read):
    page = make_programme(
        catalogue,
        organisation=organisation,
        is_archived=True,
        navigator_url="https://navigator.example.ru/1",
    )

    soup = read(page)

    assert "Программа завершена" in soup.select_one(".notice").text.replace("\u00a0", " ")
    assert soup.select_one('[aria-labelledby="programme-go"]') is None
    assert soup.select_one('meta[name="robots"]')["content"] == "noindex"


def test_the_preview_shows_rows_that_are_not_saved(catalogue, organisation, college, rf):
    page = make_programme(catalogue, organisation=organisation)
    page.is_network = True
    page.participants = network(organisation, college)
    page.schedule = [ScheduleRow(group="Новая", when="ср 17:00")]

    html = page.make_preview_request(preview_mode="").content.decode()

    assert "Новая" in html
    assert "Колледж" in html


def test_headings_go_one_by_one(catalogue, organisation, read):
    page = make_programme(catalogue, organisation=organisation)
    make_programme(catalogue, "Другая", organisation)

    levels = [each.name for each in read(page).select("main :is(h1, h2, h3, h4)")]

    assert levels.count("h1") == 1
    assert set(levels) == {"h1", "h2", "h3"}
