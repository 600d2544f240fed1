"""The section on the certificate: the words of the municipality, steps, sums, what it pays for."""

import json
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from families.choices import Certificate
from families.models import CertificateFile, CertificateStep, Nominal
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.families import make_certificate
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_catalogue, make_programme
from tests.factories.questions import FrequentFactory, audience, make_questions_page

pytestmark = pytest.mark.django_db

PATH = "/sertifikat/"


@pytest.fixture
def page(centre):
    return make_certificate(centre)


def filled(page, centre):
    make_documents_page(centre)
    act = ActFactory(site=centre.site, title="Постановление о сертификате")
    page.steps = [
        CertificateStep(title="Подайте заявление", text="Электронно.", sort_order=0),
        CertificateStep(title="Запишитесь", sort_order=1),
    ]
    page.nominals = [
        Nominal(year=2025, amount=Decimal("15200.50"), sort_order=0),
        Nominal(year=2026, amount=Decimal(16500), act=act, sort_order=1),
        Nominal(year=2026, category="Дети с ОВЗ", amount=Decimal(33000), sort_order=2),
    ]
    page.files = [CertificateFile(title="Заявление", document=DocumentFactory(), sort_order=0)]
    page.save_revision().publish()


@pytest.mark.parametrize("wording", Certificate)
def test_the_page_speaks_the_words_of_the_municipality(wording, read, text_of, page):
    page.wording = wording
    page.save_revision().publish()
    badges = text_of(read(PATH).select_one(".badges")).lower()
    assert badges == str(wording.label).lower()


def test_steps_sums_and_documents_are_shown_the_latest_year_first(read, text_of, page, centre):
    filled(page, centre)
    soup = read(PATH)
    assert [text_of(each) for each in soup.select(".steps h3")] == [
        "Подайте заявление",
        "Запишитесь",
    ]
    rows = [
        [text_of(cell) for cell in row.select("th,td")] for row in soup.select("table tbody tr")
    ]
    assert rows == [
        ["2026", "все дети", "16 500 ₽", "Постановление о сертификате"],
        ["2026", "Дети с ОВЗ", "33 000 ₽", "–"],
        ["2025", "все дети", "15 200,50 ₽", "–"],
    ]
    assert "Заявление" in text_of(soup.select_one("[aria-labelledby=cert-files]"))


def test_search_engines_learn_the_steps(read, page, centre):
    filled(page, centre)
    graph = json.loads(read(PATH).select_one("script[type='application/ld+json']").string)
    steps = next(each["mainEntity"] for each in graph["@graph"] if "mainEntity" in each)
    assert [each["name"] for each in steps["step"]] == ["Подайте заявление", "Запишитесь"]


def test_a_year_and_a_group_are_said_once(page):
    first = Nominal(year=2026, amount=1, page=page)
    page.nominals = [first, Nominal(year=2026, amount=2, page=page)]
    with pytest.raises(ValidationError) as refused:
        list(page.nominals.all())[1].clean()
    assert "year" in refused.value.message_dict


def test_programmes_that_it_pays_for_and_answers_for_parents_are_gathered(
    read, text_of, page, centre, two_centres
):
    catalogue = make_catalogue(centre)
    house = OrganisationFactory(site=centre.site)
    make_programme(catalogue, "Роботы", house, funding=["pfdod_certificate"])
    make_programme(catalogue, "Платный театр", house, funding=["paid"])
    make_questions_page(centre)
    for title, code in (("Как получить?", "parents"), ("Как отчитаться?", "heads")):
        entry = FrequentFactory(site=centre.site, question=title)
        entry.audiences = [audience(code)]
        entry.save()
    soup = read(PATH)
    part = soup.select_one("[aria-labelledby=by-certificate]")
    assert [text_of(each) for each in part.select(".hub-lines a")] == ["Роботы"]
    assert part.select_one(".more")["href"].endswith("/programmy/?funding=pfdod_certificate")
    answers = soup.select_one("[aria-labelledby=cert-answers]")
    assert [text_of(each) for each in answers.select("li")] == ["Как получить?"]


def test_the_page_stays_inside_its_budget(client, django_assert_max_num_queries, page, centre):
    filled(page, centre)
    client.get(PATH, headers={"host": "localhost"})
    with django_assert_max_num_queries(12):
        client.get(PATH, headers={"host": "localhost"})
