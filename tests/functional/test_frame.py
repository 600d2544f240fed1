"""The frame of every page: without JavaScript, on a narrow phone, for screen readers."""

import pytest

from home.models import StandardPage

PATHS = [
    "/",
    "/obrazets/",
    "/versiya-dlya-slabovidyashchih/",
    "/net-takoy/",
    "/styleguide/",
    "/vhod/",
    "/parol/vosstanovit/",
]


@pytest.fixture
def section(two_centres):
    """A section that stands in the menu."""
    page = StandardPage(title="Образец", slug="obrazets", show_in_menus=True)
    return two_centres.own.home.add_child(instance=page)


@pytest.mark.parametrize("path", PATHS)
def test_page_is_accessible(page, portal, section, broken_rules, path):
    page.goto(portal(path))

    assert broken_rules() == []


@pytest.mark.parametrize("path", PATHS)
def test_page_fits_320_pixels(page, portal, section, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(portal(path))

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_page_is_clean_for_the_browser(page, portal, section):
    trouble = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("requestfailed", lambda request: trouble.append(request.url))
    page.on("response", lambda answer: trouble.append(answer.url) if answer.status > 399 else None)
    page.goto(portal("/obrazets/"), wait_until="networkidle")

    assert trouble == []


def test_on_paper_there_is_the_text_and_no_buttons(page, portal, section):
    section.body = [("text", '<p>Смотрите <a href="https://example.test/">приказ</a>.</p>')]
    section.save()
    page.goto(portal("/obrazets/"))
    page.emulate_media(media="print", color_scheme="dark")

    for name in (".topbar", ".nav", ".masthead__tools", ".footer__nav", ".cookie-notice"):
        assert not page.locator(name).first.is_visible(), name
    assert page.locator("h1").is_visible()
    paper = page.evaluate("""() => ({
        ink: getComputedStyle(document.body).color,
        ground: getComputedStyle(document.body).backgroundColor,
        address: getComputedStyle(document.querySelector(".prose a"), "::after").content,
    })""")
    assert paper["ink"] == "rgb(0, 0, 0)"
    assert paper["ground"] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert "https://example.test/" in paper["address"] or "href" in paper["address"]


class TestWithoutJavaScript:
    @pytest.fixture
    def page(self, new_context):
        return new_context(java_script_enabled=False).new_page()

    def test_menu_opens_on_a_phone(self, page, portal, section):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(portal())
        link = page.locator("#menu a", has_text="Образец")
        assert not link.is_visible()

        page.locator("button[popovertarget=menu]").first.click()
        with page.expect_navigation():
            link.click()

        assert page.url == portal("/obrazets/")
        assert page.locator("#menu a[aria-current=page]").count() == 1

    def test_menu_is_a_row_on_a_wide_screen(self, page, portal, section):
        page.goto(portal())

        assert page.locator("#menu a", has_text="Образец").is_visible()

    def test_cookie_notice_closes_and_stays_closed(self, page, portal, section):
        page.goto(portal("/obrazets/"))
        with page.expect_navigation():
            page.locator(".cookie-notice button").click()

        assert page.url == portal("/obrazets/")
        page.goto(portal())
        assert not page.locator(".cookie-notice").count()


def test_cookie_notice_closes_in_place_with_javascript(page, portal):
    page.goto(portal(), wait_until="networkidle")
    page.evaluate("window.stayed = true")
    page.locator(".cookie-notice button").click()
    page.locator(".cookie-notice").wait_for(state="detached")

    assert page.evaluate("window.stayed")
    page.reload()
    assert not page.locator(".cookie-notice").count()
