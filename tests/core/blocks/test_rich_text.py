"""Paragraphs, lists and links."""

import pytest
from django.utils.safestring import SafeString
from wagtail.blocks import StreamBlock
from wagtail.models import Page

from core.blocks.rich_text import FEATURES, PortalRichText, ProseBlock, expand_together


def test_no_headings_are_offered():
    assert not [name for name in FEATURES if name.startswith("h")]


def test_text_is_printed_with_typography(html):
    assert html(ProseBlock(), "<p>Идём в школу</p>").strip() == "<p>Идём в\u00a0школу</p>"


def test_a_fake_heading_is_refused_on_publishing(refusals):
    assert refusals(ProseBlock(), "<p><b>Итоги</b></p>")


def test_a_draft_may_hold_a_fake_heading(refusals):
    assert refusals(ProseBlock(), "<p><b>Итоги</b></p>", draft=True) == []


def test_an_empty_text_is_refused_on_publishing_only(refusals):
    assert refusals(ProseBlock(), "")
    assert refusals(ProseBlock(), "", draft=True) == []


def test_markup_is_known_to_be_safe():
    assert isinstance(PortalRichText("<p>Да</p>").html, SafeString)


@pytest.mark.parametrize("form", ["to_python", "normalize", "value_from_form"])
def test_every_way_in_gives_our_value(form):
    assert isinstance(getattr(ProseBlock(), form)("<p>Да</p>"), PortalRichText)


@pytest.mark.django_db
def test_links_of_all_texts_are_expanded_by_one_query(two_centres, rf, django_assert_num_queries):
    page = two_centres.own.home
    link = f'<p><a linktype="page" id="{page.pk}">Главная</a></p>'
    stream = StreamBlock([("text", ProseBlock())])
    value = stream.to_python([{"type": "text", "value": link, "id": str(n)} for n in range(5)])
    list(value)

    request = rf.get("/", headers={"host": "localhost"})
    page.get_url(request)
    with django_assert_num_queries(1):
        expand_together(value, request)

    texts = [str(child.value) for child in value]
    assert texts == [texts[0]] * 5
    assert 'href="/"' in texts[0]
    assert "linktype" not in texts[0]


@pytest.mark.django_db
def test_a_link_to_a_draft_is_plain_text(two_centres):
    page = two_centres.own.home
    Page.objects.filter(pk=page.pk).update(live=False)

    printed = str(PortalRichText(f'<p><a linktype="page" id="{page.pk}">Главная</a></p>'))

    assert printed == "<p><a>Главная</a></p>"
