"""Links are found wherever an editor can write one, and follow the things they lead to."""

import pytest

from acts.models import DocumentsPage
from core.models import CentreSection, CentreSettings, UpkeepItem
from core.outbox.drain import drain
from home.demo.streams import block, items, link
from link_checker.collecting import collect, collect_centre, forget_unused
from link_checker.models import Link, WebAddress
from link_checker.problems import Problem
from tests.factories.acts import ActFactory, PublicationFactory
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.news import make_index, make_news
from tests.link_checker.conftest import link_to, page_link


def broken():
    return list(Link.objects.broken().values_list("title", "text", "wrong"))


def lines(key="broken-links"):
    return list(UpkeepItem.objects.filter(check_key=key).values_list("title", flat=True))


def urls():
    return sorted(WebAddress.objects.values_list("url", flat=True))


def test_an_address_outside_is_remembered_with_its_words(write):
    collect(write(link_to("https://school.example.ru/kruzhki", "кружки школы")))
    (found,) = Link.objects.all()
    assert (found.text, found.url) == ("кружки школы", "https://school.example.ru/kruzhki")
    assert found.address.host == "school.example.ru"
    assert found.path.startswith("body.")
    assert broken() == []


@pytest.mark.parametrize("url", ["mailto:a@example.ru", "tel:+70000000000", "#часть"])
def test_letters_and_telephones_are_no_links(write, url):
    collect(write(link_to(url)))
    assert not Link.objects.exists()


def test_an_address_is_asked_once_whatever_its_place_on_the_page(write):
    collect(write(link_to("https://e.example.ru/a#one") + link_to("https://e.example.ru/a#two")))
    assert urls() == ["https://e.example.ru/a"]
    assert Link.objects.count() == 2


def test_links_are_found_in_blocks_fields_children_and_settings(two_centres, write):
    centre = two_centres.own
    related = {"links": items([link("Партнёр", url="https://partner.example.ru/")])}
    page = write("")
    page.body = page._meta.get_field("body").to_python([block("related_links", related)])
    page.save()
    news = make_news(
        make_index(centre), source_url="https://source.example.ru/", source_name="Газета"
    )
    act = ActFactory(site=centre.site)
    PublicationFactory(act=act, url="https://gazette.example.ru/1")
    settings = CentreSettings.for_site(centre.site)
    settings.navigator_url = "https://navigator.example.ru/"
    settings.save()
    for thing in (page, news, type(act).objects.get(pk=act.pk), settings):
        collect(thing)
    assert urls() == [
        "https://gazette.example.ru/1",
        "https://navigator.example.ru/",
        "https://partner.example.ru/",
        "https://source.example.ru/",
    ]
    assert Link.objects.get(url="https://partner.example.ru/").text == "Партнёр"


def test_a_draft_has_no_links_for_readers(write):
    page = write(link_to("https://e.example.ru/"), live=False)
    collect(page)
    assert not Link.objects.exists()


def test_a_page_taken_off_stands_on_the_desk_at_once_where_it_is_linked(write):
    target = write("", title="Раздел")
    source = write(page_link(target, "о разделе"), title="Источник")
    drain()
    assert broken() == []
    target.unpublish()
    drain()
    assert broken() == [("Источник", "о разделе", Problem.PAGE_HIDDEN)]
    assert lines() == ["Источник"]
    item = UpkeepItem.objects.get(check_key="broken-links")
    assert f"/{source.pk}/" in item.edit_url
    assert "contentpath=body." in item.edit_url
    assert "о разделе" in item.detail


def test_a_page_that_is_back_takes_the_line_off(write):
    target = write("")
    write(page_link(target))
    target.unpublish()
    drain()
    assert len(lines()) == 1
    target.save_revision().publish()
    drain()
    assert (broken(), lines()) == ([], [])


def test_a_deleted_page_stands_on_the_desk(write):
    target = write("")
    source = write(page_link(target, "подробный план"), title="Источник")
    target.delete()
    drain()
    assert broken() == [("Источник", "подробный план", Problem.PAGE_GONE)]
    source.refresh_from_db()
    source.body = []
    source.save_revision().publish()
    drain()
    assert broken() == []


def test_a_block_that_forgets_its_deleted_page_is_found_by_the_index(write):
    target = write("")
    source = write("", title="Источник")
    related = {"links": items([link("План", page=target)])}
    source.body = source._meta.get_field("body").to_python([block("related_links", related)])
    source.save()
    drain()
    target.delete()
    drain()
    assert [(title, wrong) for title, _text, wrong in broken()] == [("Источник", Problem.PAGE_GONE)]


@pytest.mark.parametrize(
    ("factory", "kind", "problem"),
    [(DocumentFactory, "document", Problem.FILE_GONE)],
)
def test_a_deleted_file_stands_on_the_desk(two_centres, write, factory, kind, problem):
    thing = factory(collection=two_centres.own.collection)
    write(f'<p><a linktype="{kind}" id="{thing.pk}">положение</a></p>', title="Источник")
    drain()
    thing.delete()
    drain()
    assert broken() == [("Источник", "положение", problem)]


def test_a_deleted_picture_stands_on_the_desk(two_centres, write):
    image = ImageFactory(collection=two_centres.own.collection)
    source = write("", title="Источник")
    raw = {"image": image.pk, "decorative": False, "alt_text": "Шестерни"}
    source.body = source._meta.get_field("body").to_python([{"type": "picture", "value": raw}])
    source.save()
    drain()
    image.delete()
    drain()
    assert [wrong for _title, _text, wrong in broken()] == [Problem.PICTURE_GONE]


def test_a_problem_that_stays_keeps_its_moment(write, travel):
    target = write("")
    source = write(page_link(target))
    target.unpublish()
    drain()
    since = Link.objects.get().since
    travel(days=3)
    collect(source)
    assert Link.objects.get().since == since


@pytest.mark.parametrize("form", ["{path}", "https://localhost{path}"])
def test_an_address_of_the_portal_is_looked_up_in_the_portal(two_centres, write, form):
    target = write("", title="Цель")
    path = f"/{target.slug}/"
    write(link_to(form.format(path=path)), title="Источник")
    drain()
    assert broken() == []
    target.unpublish()
    drain()
    assert [(title, wrong) for title, _text, wrong in broken()] == [
        ("Источник", Problem.NO_SUCH_ADDRESS)
    ]
    assert urls() == []


@pytest.mark.parametrize("path", ["/poisk/?q=робот", "/karta-sayta/", "/robots.txt", "/"])
def test_addresses_that_are_no_pages_are_known(write, path):
    collect(write(link_to(path)))
    assert broken() == []


@pytest.mark.parametrize("path", ["/net-takoy/", "/documents/999/a.pdf", "/a.php"])
def test_addresses_that_the_portal_does_not_have_are_broken(write, path):
    collect(write(link_to(path)))
    assert len(broken()) == 1


def documents(centre):
    """Give a centre its «Документы»."""
    page = centre.home.add_child(instance=DocumentsPage(title="Документы", slug="dokumenty"))
    CentreSection.objects.create(site=centre.site, key="dokumenty", page=page)


def test_a_record_that_a_list_does_not_have_is_no_address(two_centres, write):
    documents(two_centres.own)
    act = ActFactory(site=two_centres.own.site)
    alien = ActFactory(site=two_centres.other.site)
    draft = ActFactory(site=two_centres.own.site, live=False)
    for each in (act, alien, draft):
        collect(write(link_to(f"/dokumenty/{each.slug}/"), title=each.slug))
    collect(write(link_to("/dokumenty/net-takogo/") + link_to("/dokumenty/"), title="Выдуманный"))
    assert {(title, wrong) for title, _text, wrong in broken()} == {
        (alien.slug, Problem.NO_SUCH_ADDRESS),
        (draft.slug, Problem.NO_SUCH_ADDRESS),
        ("Выдуманный", Problem.NO_SUCH_ADDRESS),
    }


def test_a_record_taken_off_stands_on_the_desk_at_once_where_it_is_linked(two_centres, write):
    documents(two_centres.own)
    act = ActFactory(site=two_centres.own.site)
    write(link_to(f"/dokumenty/{act.slug}/"), title="Источник")
    drain()
    assert lines() == []
    act.unpublish()
    drain()
    assert lines() == ["Источник"]
    act.save_revision().publish()
    drain()
    assert lines() == []
    act.delete()
    drain()
    assert lines() == ["Источник"]


@pytest.mark.parametrize(
    ("path", "number"),
    [("/novosti/2026/", 0), ("/novosti/rss/", 0), ("/novosti/9999/13/", 1), ("/novosti/aaa/", 1)],
)
def test_routes_of_a_list_are_asked_as_readers_ask_them(two_centres, write, path, number):
    make_index(two_centres.own)
    collect(write(link_to(path)))
    assert len(broken()) == number


def test_an_address_that_begins_to_exist_is_well(write):
    source = write(link_to("/buduschaya/"))
    drain()
    assert len(lines()) == 1
    home = source.get_parent().specific
    home.add_child(instance=type(source)(title="Будущая", slug="buduschaya"))
    drain()
    assert (broken(), lines()) == ([], [])


def test_a_redirect_answers_for_a_moved_page(two_centres, write):
    from wagtail.contrib.redirects.models import Redirect

    Redirect.objects.create(
        old_path="/staraya", site=two_centres.own.site, redirect_link="https://localhost/"
    )
    collect(write(link_to("/staraya/")))
    assert broken() == []


def test_a_page_of_a_section_that_is_off_is_not_on_the_site(two_centres, write):
    index = make_index(two_centres.own)
    CentreSection.objects.create(site=two_centres.own.site, key="novosti", page=index)
    write(page_link(index), title="Источник")
    centre = CentreSettings.for_site(two_centres.own.site)
    centre.sections_off = ["novosti"]
    centre.save()
    collect_centre(two_centres.own.site)
    assert [wrong for _title, _text, wrong in broken()] == [Problem.PAGE_HIDDEN]


def test_links_of_a_thing_go_with_it(write):
    page = write(link_to("https://e.example.ru/"))
    drain()
    page.delete()
    drain()
    assert not Link.objects.exists()
    assert forget_unused() == 1
    assert urls() == []


def test_links_belong_to_the_centre_of_their_page(two_centres, write):
    write(link_to("/net/"), centre=two_centres.other)
    drain()
    assert Link.objects.get().site == two_centres.other.site
    assert UpkeepItem.objects.get(check_key="broken-links").site == two_centres.other.site


def test_a_path_belongs_to_the_centre_where_it_is_written(two_centres, write):
    here = write("", title="Наша")
    collect(write(link_to(f"/{here.slug}/"), centre=two_centres.other))
    assert len(broken()) == 1


def test_an_address_that_cannot_be_read_is_broken_at_once(write):
    collect(write(link_to("https://[пример/")))
    assert [wrong for _title, _text, wrong in broken()] == [Problem.WRONG]
