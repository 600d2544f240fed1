"""The walk over a site: what it follows, what it blames, what it leaves alone."""

import pytest

from benchmarks.crawl.walk import VARIANTS, Answer, walk

BASE = "http://moc.example"
SECOND = '<a href="/vtoraya/">а</a>'
SOUND = """<html lang="ru"><head><title>{title}</title><meta name="description" content="О центре">
<script type="application/ld+json">{{"@graph": []}}</script></head><body>
<nav class="breadcrumbs"></nav><main><h1>Заголовок</h1><a href="/">Главная</a>{more}</main>"""


def page(title, more=""):
    return Answer(200, "text/html", text=SOUND.format(title=title, more=more))


def site(pages):
    return lambda path: pages.get(path, Answer(404, "text/html"))


def test_a_sound_site_has_no_fault():
    report = walk(
        site({"/": page("Главная", '<a href="/vtoraya/">а</a>'), "/vtoraya/": page("Вторая")}), BASE
    )
    assert (report.pages, report.faults) == (2, {})


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (("<title>Вторая</title>", "<title> </title>"), "title"),
        (("<h1>Заголовок</h1>", ""), "h1"),
        (("<h1>Заголовок</h1>", "<h1>а</h1><h1>б</h1>"), "h1"),
        (('content="О центре"', 'content=""'), "description"),
        (('{"@graph": []}', "{oops"), "json-ld"),
        (("breadcrumbs", "crumbs"), "breadcrumbs"),
        (('<a href="/">Главная</a>', ""), "dead end"),
        (("Заголовок", "Heading"), "words: Heading"),
        (("<title>Вторая</title>", "<title>Главная</title>"), "title of /"),
    ],
)
def test_every_fault_is_named_at_its_page(broken, fault):
    second = page("Вторая").text
    assert broken[0] in second
    wrong = Answer(200, "text/html", text=second.replace(*broken))
    report = walk(
        site({"/": page("Главная", '<a href="/vtoraya/">а</a>'), "/vtoraya/": wrong}), BASE
    )
    assert report.faults == {"/vtoraya/": [fault]}


def test_a_page_closed_to_robots_owes_them_nothing_but_itself():
    hidden = '<meta name="robots" content="noindex"><main><h1>а</h1><a href="/b/">б</a></main>'
    text = f'<html lang="ru"><title>Скрыта</title>{hidden}'
    pages = {
        "/": page("Главная", SECOND),
        "/vtoraya/": Answer(200, "text/html", text=text),
        "/b/": page("Третья"),
    }
    assert walk(site(pages), BASE).faults == {}


def test_a_broken_link_says_where_it_was_found():
    report = walk(site({"/": page("Главная", '<a href="/nowhere/">а</a>')}), BASE)
    assert report.faults == {"/nowhere/": ["404 (from /)"]}


def test_what_leaves_the_site_and_what_robots_pass_over_is_not_visited():
    links = '<a href="https://other.example/x/">а</a><a href="mailto:a@b.ru">б</a>'
    links += '<a href="/admin/">в</a><a rel="nofollow" href="/closed/">г</a><a href="#h">д</a>'
    assert walk(site({"/": page("Главная", links)}), BASE).faults == {}


def test_a_redirect_is_followed_and_one_out_of_the_site_is_its_own_business():
    pages = {
        "/": page("Главная", '<a href="/old/">а</a><a href="/out/">б</a>'),
        "/old/": Answer(301, location="/new/"),
        "/new/": page("Новая"),
        "/out/": Answer(302, location="https://other.example/"),
    }
    report = walk(site(pages), BASE)
    assert (report.pages, report.faults) == (2, {})


def test_files_are_counted_and_their_faults_named():
    pages = {
        "/": page("Главная", '<a href="/a.pdf">а</a><a href="/b.pdf">б</a>'),
        "/a.pdf": Answer(200, "application/pdf"),
    }
    report = walk(site(pages), BASE)
    assert report.files == 1
    assert list(report.faults) == ["/b.pdf"]


def test_of_a_list_a_few_variants_are_visited():
    links = "".join(f'<a href="/list/?page={n}">{n}</a>' for n in range(20))
    asked = []

    def fetch(path):
        asked.append(path)
        return page(path.replace("list", "Список"), links)

    walk(fetch, BASE)
    assert len(asked) == 1 + VARIANTS
