"""Figures that nobody published: the portal counts them, an editor takes them, readers are told."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from quality_assessment.computing import fill
from quality_assessment.models import OrganisationResult, SurveyAnswer
from quality_assessment.publication import pending, publish_figures, take_computed
from quality_assessment.survey import counting
from tests.factories.assessments import CycleFactory, SurveyFactory, make_quality_page
from tests.quality_assessment.conftest import add
from tests.quality_assessment.survey.conftest import ALL
from tests.quality_assessment.test_serving import RAW, get, page_of, table
from users.models import Role

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}
NOBODY = (None,) * 6


@pytest.fixture
def cycle(two_centres):
    """A draft without any published figure."""
    make_quality_page(two_centres.own)
    return CycleFactory(site=two_centres.own.site, live=False)


@pytest.fixture
def editor(two_centres, client):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


def counted(cycle, name="Экоцентр", **fields):
    fields = {"raw": RAW, "recipients": 500, "respondents": 200, **fields}
    row = add(cycle, name, *NOBODY, **fields)
    fill(cycle)
    row.refresh_from_db()
    return row


def check(cycle):
    return reverse("quality_check", args=[cycle.pk])


def text_of(soup):
    return " ".join(soup.get_text(" ").replace("\xa0", " ").split())


def test_questionnaires_reach_readers_without_retyping(editor, client, cycle):
    seen = ("norm", "info", "remote_ways", "comfort_items", "access")
    inspected = {name: RAW[name] for name in RAW if name.startswith(seen)}
    row = counted(cycle, raw=inspected, respondents=None)
    survey = SurveyFactory(cycle=cycle)
    said = {**ALL, "site_used": "yes", "site_ok": "yes", "remote_used": "yes", "remote_ok": "yes"}
    answers = [SurveyAnswer(survey=survey, result=row, answers=said) for _each in range(5)]
    SurveyAnswer.objects.bulk_create(answers)
    counting.transfer(survey, None, replace=True)

    shown = BeautifulSoup(editor.get(check(cycle), headers=HOST).content, "html.parser")
    assert shown.select_one("button[name=take]")
    editor.post(check(cycle), {"take": "1"}, headers=HOST)
    editor.post(check(cycle), headers=HOST)

    row.refresh_from_db()
    assert row.public["total"] == row.computed["total"]
    assert row.total is None  # nothing is written into what operators publish
    soup = page_of(client, f"/nezavisimaya-otsenka/2025/{row.slug}/")
    assert soup.select_one(".big-score b").get_text() == row.computed["total"].replace(".", ",")
    assert "расчёт портала" in text_of(soup).lower()


def test_nothing_is_taken_unasked(cycle):
    row = counted(cycle)
    cycle.save_revision().publish()

    row.refresh_from_db()
    assert row.public is None
    assert not cycle.publications.exists()


def test_what_is_published_later_stands_before_it(cycle):
    row = counted(cycle)
    take_computed(cycle, None)
    cycle.save_revision().publish()
    row.refresh_from_db()
    assert row.public["own"]

    row.total = "91.5"
    row.save()
    publish_figures(cycle, None, "оператор опубликовал итог")
    row.refresh_from_db()
    assert row.public["total"] == "91.5"
    assert "own" not in row.public


def test_published_figures_are_never_replaced_by_computed_ones(cycle):
    row = add(cycle, "Опубликована", "90", "90", "90", "90", "90", "90", raw=RAW, respondents=200)
    fill(cycle)

    assert take_computed(cycle, None) == 0
    row.refresh_from_db()
    assert not row.takes_computed


def test_own_figures_need_no_other_source(cycle):
    cycle.bus_gov_url, cycle.bus_gov_date = "", None
    cycle.save()
    row = counted(cycle)
    row.takes_computed = True

    row.full_clean(exclude=["slug"])


def test_the_table_and_its_files_name_the_source(client, cycle):
    counted(cycle)
    take_computed(cycle, None)
    cycle.save_revision().publish()

    soup = page_of(client, "/nezavisimaya-otsenka/2025/")
    assert "расчёт портала" in soup.select_one(".table--noko tbody").get_text()
    assert "Эти баллы никто не публиковал" in text_of(soup)
    answer = get(client, "/nezavisimaya-otsenka/2025/?format=json")
    (item,) = json.loads(b"".join(answer.streaming_content))["items"]
    assert item["source"] == item["verdict"] == "расчёт портала"


def test_others_take_nothing(client, two_centres, cycle):
    counted(cycle)
    for person in (two_centres.own.person(Role.AUTHOR), two_centres.other.person(Role.EDITOR)):
        client.force_login(person)
        client.post(check(cycle), {"take": "1"}, headers=HOST)
    assert not OrganisationResult.objects.filter(takes_computed=True).exists()


def test_a_description_that_went_public_first_is_followed_by_the_figures(editor, cycle):
    cycle.save_revision().publish()
    row = add(cycle, "Альфа", "90", "90", "90", "90", "90", "90")
    fill(cycle)

    page = editor.get(check(cycle), headers=HOST).content.decode()
    assert "Опубликовать баллы" in page
    answer = editor.post(check(cycle), headers=HOST, follow=True)
    assert "Опубликованы баллы 1 организации" in answer.content.decode()
    row.refresh_from_db()
    assert row.public["total"] == "90"
    assert cycle.publications.count() == 1


def test_a_cycle_without_figures_claims_none(editor, cycle):
    answer = editor.post(check(cycle), headers=HOST, follow=True)

    assert "баллов в нём ещё нет" in answer.content.decode()


def test_emptied_figures_are_taken_back(client, quality):
    row = quality.rows["Экоцентр"]
    for name in ("k1", "k2", "k3", "k4", "k5", "total"):
        setattr(row, name, None)
    row.save()
    fill(quality.cycle)
    assert [each.pk for each in pending(quality.cycle)] == [row.pk]

    publish_figures(quality.cycle, None, "результат отозван оператором")
    assert OrganisationResult.objects.get(pk=row.pk).public is None
    assert get(client, f"/nezavisimaya-otsenka/2025/{row.slug}/").status_code == 404
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")
    assert "Экоцентр" not in table(soup)
    assert "Экоцентр: 90,40 → –" in text_of(soup)
