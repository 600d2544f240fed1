"""Version for the visually impaired: the cookie, the form, what pages carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.appearance import COOKIE, Appearance
from core.appearance.choices import SETTINGS

PAGE = "/versiya-dlya-slabovidyashchih/"
FULL = "size.125-scheme.blue-font.serif-spacing.wide-images.off"


def post(client, data, origin="http://localhost"):
    return client.post(PAGE, data, headers={"host": "localhost", "origin": origin})


class TestCookie:
    def test_all_settings_survive_the_way_there_and_back(self):
        look = Appearance.parse(FULL)

        assert str(look) == FULL
        assert look == Appearance("125", "blue", "serif", "wide", "off")
        assert look.html_attributes == (
            ' data-size="125" data-scheme="blue" data-font="serif"'
            ' data-spacing="wide" data-images="off"'
        )

    @pytest.mark.parametrize(
        "cookie",
        ["", "size", "size.300", "size.125 ", "colour.blue", 'scheme."><script>', "-.-.-", "on.on"],
    )
    def test_unknown_values_mean_the_usual_look(self, cookie):
        assert not Appearance.parse(cookie).on
        assert Appearance.parse(cookie).html_attributes == ""

    def test_known_values_are_taken_from_a_spoilt_cookie(self):
        assert Appearance.parse("size.999-scheme.wb-x.y").changed == {"scheme": "wb"}

    @given(st.text(max_size=300))
    def test_nothing_breaks_it(self, cookie):
        look = Appearance.parse(cookie)

        assert Appearance.parse(str(look)) == look

    @pytest.mark.parametrize(
        ("name", "value"),
        [(name, value) for name, choices in SETTINGS.items() for value in choices.values],
    )
    def test_every_choice_is_kept(self, name, value):
        look = Appearance.of({name: value})

        assert getattr(Appearance.parse(str(look)), name) == value


@pytest.mark.django_db
class TestForm:
    def test_settings_are_kept_closed_to_scripts_for_a_year(self, client, two_centres):
        response = post(client, {"size": "150", "scheme": "wb", "next": "/o-tsentre/?a=1"})

        assert response.url == "/o-tsentre/?a=1"
        cookie = response.cookies[COOKIE]
        assert cookie.value == "size.150-scheme.wb"
        assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (
            True,
            "Lax",
            31536000,
        )

    def test_cookie_is_secure_where_sessions_are(self, client, two_centres, settings):
        settings.SESSION_COOKIE_SECURE = True

        assert post(client, {"size": "150"}).cookies[COOKIE]["secure"]

    @pytest.mark.parametrize(
        "data", [{"reset": "1", "size": "150"}, {"size": "100"}, {"size": "7"}]
    )
    def test_usual_version_takes_the_cookie_away(self, client, two_centres, data):
        client.cookies[COOKIE] = "size.150"

        assert post(client, data).cookies[COOKIE]["max-age"] == 0

    @pytest.mark.parametrize(
        "address",
        ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""],
    )
    def test_nobody_is_sent_to_another_site(self, client, two_centres, address):
        assert post(client, {"size": "150", "next": address}).url == "/"

    @pytest.mark.parametrize("origin", ["http://evil.example", "null", ""])
    def test_a_form_of_another_site_is_refused(self, client, two_centres, origin):
        response = post(client, {"size": "150"}, origin)

        assert response.status_code == 403
        assert COOKIE not in response.cookies

    def test_page_shows_what_is_chosen(self, client, two_centres):
        client.cookies[COOKIE] = FULL
        html = client.get(PAGE, headers={"host": "localhost"}).content.decode()

        for name, value in Appearance.parse(FULL).changed.items():
            assert f'name="{name}" value="{value}" checked' in html

    def test_address_to_return_to_is_kept_by_the_form(self, client, two_centres):
        html = client.get(f"{PAGE}?next=/o-tsentre/").content.decode()
        evil = client.get(f"{PAGE}?next=//evil.example/").content.decode()

        assert 'name="next" value="/o-tsentre/"' in html
        assert 'name="next" value="/"' in evil

    def test_other_methods_are_refused(self, client, two_centres):
        assert client.put(PAGE).status_code == 405


@pytest.mark.django_db
class TestPages:
    @pytest.mark.parametrize(
        ("look", "broken"),
        [("size.150", True), ("spacing.wide", True), ("scheme.wb", False), ("", False)],
    )
    def test_long_words_may_break_where_fewer_letters_fit_a_line(
        self, client, two_centres, look, broken
    ):
        client.cookies[COOKIE] = look
        html = client.get(PAGE, headers={"host": "localhost"}).content.decode()

        assert ("сла\u00adбо\u00adви\u00adдя\u00adщих</h1>" in html) is broken
        assert "слабовидящих" in html.partition("</title>")[0]

    def test_the_desk_stays_as_it_is(self, admin_client):
        admin_client.cookies[COOKIE] = "size.200"
        html = admin_client.get("/admin/", headers={"host": "localhost"}).content.decode()

        assert "\u00ad" not in html

    def test_every_page_carries_the_look_and_the_panel(self, client, two_centres):
        client.cookies[COOKIE] = "scheme.wb-images.off"
        for path in ("/", "/net-takoy/", "/vhod/", PAGE):
            html = client.get(path, headers={"host": "localhost"}).content.decode()
            assert '<html lang="ru" data-scheme="wb" data-images="off">' in html
            assert 'class="a11y-panel"' in html

    def test_usual_pages_have_no_panel(self, client, two_centres):
        html = client.get("/", headers={"host": "localhost"}).content.decode()

        assert '<html lang="ru">' in html
        assert "a11y-panel" not in html

    def test_caches_keep_the_versions_apart(self, client, two_centres):
        response = client.get("/", headers={"host": "localhost"})

        assert "cookie" in response.headers["Vary"].lower()

    def test_panel_keeps_settings_that_it_does_not_show(self, client, two_centres):
        client.cookies[COOKIE] = FULL
        html = client.get("/?a=1&b=2", headers={"host": "localhost"}).content.decode()

        assert '<input type="hidden" name="font" value="serif">' in html
        assert '<input type="hidden" name="spacing" value="wide">' in html
        assert '<input type="hidden" name="next" value="/?a=1&amp;b=2">' in html
