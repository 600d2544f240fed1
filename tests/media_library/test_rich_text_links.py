"""Links to documents inside texts."""

import pytest
from django.template import engines

from core.blocks.rich_text import PortalRichText
from media_library.models import Accessibility, PortalDocument, ScanState
from tests.factories.media_library import DocumentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    made = DocumentFactory(title="Положение")
    PortalDocument.objects.filter(pk=made.pk).update(
        accessibility=Accessibility.SCAN, language="en", file_size=2048
    )
    made.refresh_from_db()
    return made


def source(*documents):
    links = (f'<a id="{each.pk}" linktype="document">Читать <b>всё</b></a>' for each in documents)
    return f"<p>{', '.join(links)}.</p>"


def printed(html):
    """Return a text of a field, as pages print it."""
    page = engines["django"].from_string("{% load wagtailcore_tags %}{{ text|richtext }}")
    return page.render({"text": html})


@pytest.mark.parametrize("show", [printed, lambda html: str(PortalRichText(html))])
def test_readers_are_told_what_file_it_is(document, show):
    html = show(source(document))

    assert (
        f'<a href="{document.url}" hreflang="en">Читать <b>всё</b></a> '
        "(PDF, 2,0\xa0КБ, скан без текста)."
    ) in html
    assert "data-file-note" not in html


def test_several_files_cost_one_query(document, django_assert_num_queries):
    other = DocumentFactory()

    with django_assert_num_queries(1):
        html = printed(source(document, other, document))

    assert html.count("<a href=") == 3
    assert html.count("(PDF,") == 3


def test_a_replaced_file_gives_its_place_to_the_new_one(document):
    PortalDocument.objects.filter(pk=document.pk).update(replaced_by=DocumentFactory())
    document.refresh_from_db()

    assert document.current.url in printed(source(document))


def test_what_nobody_can_open_is_plain_text(document):
    gone = source(document).replace(str(document.pk), "999999")
    PortalDocument.objects.filter(pk=document.pk).update(scan=ScanState.INFECTED)

    for html in (printed(source(document)), printed(gone)):
        assert "href" not in html
        assert "Читать" in html


def test_a_name_of_a_language_is_no_markup(document):
    PortalDocument.objects.filter(pk=document.pk).update(language='"><i>')

    assert "<i>" not in printed(source(document))
