"""The body of a practice in its PDF: words, tables, pictures; what is pressed becomes a link."""

import io

import pytest
from pypdf import PdfReader

from consents import withdrawal
from practices_bank.models import PracticePage
from practices_bank.sheet.content import html_of
from practices_bank.sheet.rendering import pdf_of
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.practices import make_practice
from tests.jobs import drain, run_jobs
from tests.verapdf import verdicts

pytestmark = pytest.mark.django_db
LINK = {"text": "Запись на занятие", "url": "https://example.ru/zapis"}


def body(*blocks):
    raw = [{"type": name, "value": value} for name, value in blocks]
    return PracticePage._meta.get_field("body").to_python(raw)


def everything(image, document):
    """Return one block of each kind that says something of its own."""
    table = {"data": [["Группа", "Детей"], ["Младшая", "12"]], "table_caption": "Состав групп"}
    text = "<p>Мастерская открыта <a href='https://example.ru/'>по субботам</a>.</p>"
    picture = {"image": image.pk, "alt": "Стол с деталями", "caption": "Стол первой группы"}
    return (
        ("heading", {"level": "2", "text": "Как идёт день"}),
        ("text", text),
        ("quote", {"text": "Дети продолжают сами", "author": "Педагог"}),
        ("notice", {"title": "Важно знать", "text": "<p>Возьмите сменную обувь</p>"}),
        ("accordion", {"entries": [{"title": "А если дождь?", "text": "<p>Идём в зал</p>"}]}),
        ("steps", {"steps": [{"title": "Прийти", "text": "к десяти"}]}),
        ("table", {**table, "table_header_choice": "row"}),
        ("figures", {"figures": [{"name": "Дошли до защиты", "value": "14", "before": "5"}]}),
        ("picture", picture),
        (
            "gallery",
            {"pictures": [{"image": image.pk, "alt": "Полка", "caption": "Полка моделей"}]},
        ),
        ("video", {"title": "Фильм о дне", "url": "https://rutube.ru/video/abc/"}),
        ("files", {"files": [{"document": document.pk, "title": "Памятка дежурному"}]}),
        ("button", {**LINK, "style": "main"}),
        ("contact", {"title": "Кабинет мастерской", "text": "Третий этаж"}),
        ("related_links", {"links": [{"text": "Сайт завода", "url": "https://example.ru/zavod"}]}),
    )


@pytest.fixture
def told(bank, organisation):
    page = make_practice(bank, "С подробностями", organisation)
    page.body = body(*everything(ImageFactory(), DocumentFactory()))
    return page


def test_all_that_the_body_says_is_there(told):
    book = PdfReader(io.BytesIO(pdf_of(html_of(told))))
    text = "".join("".join(page.extract_text() for page in book.pages).split()).replace("\xa0", "")

    for words in (
        *("Как идёт день", "Мастерская открыта", "Дети продолжают сами", "Важно знать"),
        *("сменную обувь", "А если дождь?", "Идём в зал", "Прийти", "Состав групп", "Младшая"),
        *("Дошли до защиты", "Стол первой группы", "Полка моделей", "Фильм о дне"),
        *(
            "Сайт завода",
            "Памятка дежурному",
            "Запись на занятие",
            "Кабинет мастерской",
            "Третий этаж",
        ),
    ):
        assert words.replace(" ", "") in text, words
    assert "None" not in text
    assert html_of(told).count("data:image/jpeg") == 2
    assert any(page.images for page in book.pages)


def test_it_is_fit_for_screen_readers(told):
    assert verdicts({"body": pdf_of(html_of(told))}) == {"body": "PASS"}


def test_lists_that_fill_themselves_stay_on_the_site(bank, organisation):
    page = make_practice(bank, "Со списками", organisation)
    bare = html_of(page)
    page.body = body(
        ("page_list", {"source": "news", "count": 3, "pages": []}),
        ("document_list", {"tag": "положения", "collection": None, "order": "title", "count": 20}),
        ("assessment", {"year": None}),
    )

    said = html_of(page)

    assert len(said) - len(bare) < 120, said


def test_named_pages_are_links(bank, organisation, practice):
    page = make_practice(bank, "С выбранными", organisation)
    page.body = body(("page_list", {"source": "", "count": 3, "pages": [practice.pk]}))

    assert f'{practice.url}">' in html_of(page)


def test_decoration_is_not_printed(bank, organisation):
    page = make_practice(bank, "С украшением", organisation)
    page.body = body(("picture", {"image": ImageFactory().pk, "decorative": True}))

    assert "data:image/jpeg" not in html_of(page)


def test_a_picture_of_people_without_a_consent_is_not_printed(bank, organisation):
    page = make_practice(bank, "Со снимком", organisation)
    consent = ConsentRecordFactory(site=organisation.site)
    image = ImageFactory(people_shown=True, consent=consent)
    page.body = body(("picture", {"image": image.pk, "alt": "Дети у стола", "caption": "Занятие"}))
    assert "data:image/jpeg" in html_of(page)

    image.consent = None
    image.save()
    page = PracticePage.objects.get(pk=page.pk)
    page.body = body(("picture", {"image": image.pk, "alt": "Дети у стола", "caption": "Занятие"}))

    assert "data:image/jpeg" not in html_of(page)
    assert "Дети у стола" not in html_of(page)


def test_a_lost_picture_leaves_its_words(bank, organisation):
    page, image = make_practice(bank, "Без снимка", organisation), ImageFactory()
    image.file.storage.delete(image.file.name)
    page.body = body(("picture", {"image": image.pk, "alt": "Стол", "caption": "Стол с деталями"}))

    assert "Стол с\u00a0деталями" in html_of(page)


def with_picture(bank, organisation, image):
    page = make_practice(bank, "Со снимком", organisation)
    page.body = body(("picture", {"image": image.pk, "alt": "Дети у стола"}))
    page.save_revision().publish()
    drain()
    run_jobs("practices_bank.sheet")
    return page


def pdf_is_sent(client, page):
    return client.get(f"{page.url}pdf/").status_code == 200


def test_a_withdrawn_consent_of_a_picture_takes_the_pdf_off_at_once(
    client, bank, organisation, django_capture_on_commit_callbacks
):
    consent = ConsentRecordFactory(site=organisation.site)
    image = ImageFactory(people_shown=True, consent=consent)
    page = with_picture(bank, organisation, image)
    assert pdf_is_sent(client, page)

    with django_capture_on_commit_callbacks(execute=True):
        withdrawal.withdraw(consent)
    assert not pdf_is_sent(client, page)

    drain()
    run_jobs("practices_bank.sheet")
    assert pdf_is_sent(client, page)
    assert "data:image/jpeg" not in html_of(PracticePage.objects.get(pk=page.pk))


def test_people_found_in_a_picture_later_take_the_pdf_off(
    client, bank, organisation, django_capture_on_commit_callbacks
):
    image = ImageFactory()
    page = with_picture(bank, organisation, image)
    assert pdf_is_sent(client, page)

    image.people_shown = True
    with django_capture_on_commit_callbacks(execute=True):
        image.save()
        drain()

    assert not pdf_is_sent(client, page)


def test_a_picture_of_another_page_leaves_the_pdf(
    client, bank, organisation, django_capture_on_commit_callbacks
):
    page = with_picture(bank, organisation, ImageFactory())
    other = ImageFactory()
    other.people_shown = True
    with django_capture_on_commit_callbacks(execute=True):
        other.save()
        drain()

    assert pdf_is_sent(client, page)
