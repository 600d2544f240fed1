"""The PDF of a practice: says it all, fit for screen readers, shown to whom it may be."""

import io
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from consents.models import ConsentRecord
from core.models import CentreSettings
from core.outbox.drain import drain
from practices_bank.choices import Evidence
from practices_bank.models import PracticePage, PracticeSheet, PracticeStage
from practices_bank.page import authors
from practices_bank.sheet import making
from practices_bank.sheet.content import html_of, html_of_selection
from practices_bank.sheet.rendering import pdf_of
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_adoption, make_practice, measured
from tests.jobs import run_jobs
from tests.verapdf import verdicts

pytestmark = pytest.mark.django_db
JOB = "practices_bank.sheet"
LONG = "Педагог наблюдает по чек-листу и предлагает уровень, решение остаётся за семьёй. " * 15


@pytest.fixture
def worked(practice):
    """Work off what publishing has left to do."""

    def work():
        drain()
        return run_jobs(JOB)

    work()
    return work


def address(page):
    return f"{page.get_url()}pdf/"


def read(client, page):
    answer = client.get(address(page))
    assert answer.status_code == 200
    return PdfReader(io.BytesIO(b"".join(answer.streaming_content)))


def text_of(book):
    return " ".join(" ".join(page.extract_text() for page in book.pages).split())


def long_practice(bank, organisation):
    return make_practice(
        bank,
        "Разноуровневая робототехника",
        organisation,
        essence=f"<p>{LONG}</p>" * 4,
        indicators=[measured(sort_order=0), measured("Довольны", None, "4.5", sort_order=1)],
        stages=[
            PracticeStage(title=f"Этап {n}", term="май", actions=LONG[:300], sort_order=n)
            for n in range(8)
        ],
    )


def test_it_says_what_the_page_says_and_leads_back(client, practice, worked, bank):
    make_adoption(practice)
    worked()
    book = read(client, practice)
    text = text_of(book)

    for words in (
        *("Входное «испытание»", "7–14 лет", "Уходил каждый третий", "Подготовка", "Педагоги"),
        *("31 % → 12 %", "на 19 процентных пунктов меньше", "Обязательное испытание", "Завод"),
        *("стоят в расписании одновременно", "example.ru/zapis", "Два уровня", "Анна Иванова"),
        *("Как сослаться", "Центр Пример", "1 / "),
    ):
        assert words.replace(" ", "") in text.replace("\u00a0", "").replace(" ", ""), words
    assert "otdel@example.ru" not in text
    links = {
        each.get_object()["/A"]["/URI"]
        for page in book.pages
        for each in page.get("/Annots", [])
        if "/A" in each.get_object()
    }
    assert {practice.full_url, f"{practice.full_url}vopros/"} <= links
    assert not any("static.invalid" in each or each.startswith("mailto") for each in links)


def test_it_leads_to_the_document_of_the_assessment_that_everybody_may_open(bank, organisation):
    paper = DocumentFactory(title="Заключение института")
    external = {"claimed_evidence": Evidence.EXTERNAL, "assessed_by": "Институт"}
    page = make_practice(bank, "С оценкой", organisation, assessment_file=paper, **external)
    assert paper.url in html_of(page)
    CollectionViewRestriction.objects.create(collection=paper.collection, restriction_type="login")
    assert paper.url not in html_of(page)


def test_a_long_practice_takes_several_pages_with_their_numbers(bank, organisation):
    book = PdfReader(io.BytesIO(pdf_of(html_of(long_practice(bank, organisation)))))
    last = len(book.pages)

    assert last > 2
    for number, page in enumerate(book.pages, start=1):
        assert f"{number} / {last}" in page.extract_text()
        assert "Центр Пример" in page.extract_text()


def test_verapdf_passes_practices_and_selections(practice, bank, organisation):
    long = long_practice(bank, organisation)
    bare = make_practice(bank, "Простая", organisation, failures="")

    assert verdicts(
        {
            "practice": pdf_of(html_of(practice)),
            "long": pdf_of(html_of(long)),
            "bare": pdf_of(html_of(bare)),
            "selection": pdf_of(html_of_selection([practice, long, bare], "ru")),
        }
    ) == dict.fromkeys(("practice", "long", "bare", "selection"), "PASS")


def test_verapdf_finds_fault_with_what_is_not_accessible():
    from weasyprint import HTML

    plain = HTML(string="<p>Без тегов</p>").write_pdf()

    assert verdicts({"plain": plain})["plain"].startswith("FAIL")


def test_the_page_offers_it_once_it_is_made(client, practice):
    assert "/pdf/" not in client.get(practice.get_url()).content.decode()
    assert client.get(address(practice)).status_code == 404

    drain()
    run_jobs(JOB)
    page = BeautifulSoup(client.get(practice.get_url()).content, "html.parser")
    assert "PDF" in page.select_one('.share a[href$="/pdf/"]').text
    assert page.select_one(".qr svg path")


def test_a_new_name_of_the_centre_comes_to_the_pdf(
    client, practice, worked, centre, django_capture_on_commit_callbacks
):
    settings = CentreSettings.for_site(centre.site)
    settings.full_name = "Опорный центр с новым именем"
    with django_capture_on_commit_callbacks(execute=True):
        settings.save()
        drain()
        run_jobs("practices_bank.sheets")
        worked()

    assert "с новым именем" in text_of(read(client, practice))


def test_what_says_the_same_is_not_drawn_again(practice, worked, monkeypatch):
    monkeypatch.setattr(making, "pdf_of", lambda html: pytest.fail("drawn again"))
    making.make(practice.pk)


def test_a_withdrawn_consent_takes_the_pdf_off_at_once(
    client, practice, worked, django_capture_on_commit_callbacks
):
    record = practice.authors.exclude(consent=None).get().consent
    with django_capture_on_commit_callbacks(execute=True):
        for removal in authors.names_of(ConsentRecord.objects.get(pk=record.pk)):
            removal.act()

    assert client.get(address(practice)).status_code == 404


@pytest.mark.parametrize("fields", [{"live": False}, {"is_archived": True}])
def test_it_goes_with_the_practice(
    client, practice, worked, fields, django_capture_on_commit_callbacks
):
    PracticePage.objects.update(**fields)
    answer = client.get(address(practice))
    if practice_is_there(practice):
        assert (answer.status_code, answer["Location"]) == (302, urlsplit(practice.get_url()).path)
    else:
        assert answer.status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        making.make(practice.pk)

    assert not PracticeSheet.objects.exists()


def practice_is_there(practice):
    """In the archive the page stays and says why: links to its files lead there."""
    return PracticePage.objects.get(pk=practice.pk).live


def test_a_closed_page_gives_nothing_to_take(client, practice, worked):
    PageViewRestriction.objects.create(page=practice, restriction_type=PageViewRestriction.LOGIN)
    for place in ("pdf", "pasport", "materialy", "vopros"):
        assert client.get(f"{practice.get_url()}{place}/").status_code in {302, 404}


def test_the_neighbour_s_practice_is_not_given_here(client, bank, other_bank):
    theirs = make_practice(other_bank, "Чужая", contact_email="a@example.ru")
    making.make(theirs.pk)
    for place in ("pdf", "pasport", "materialy", "vopros"):
        assert client.get(f"/praktiki/{theirs.slug}/{place}/").status_code == 404
