"""A section that a centre has switched off is not there for its public, and only for its."""

import pytest

from core.caching import stamp
from core.models import CentreSection, CentreSettings
from home.models import StandardPage
from users.models import Role

pytestmark = pytest.mark.django_db

KEY = "probnyy-razdel"


@pytest.fixture
def sections(two_centres):
    """The same section with a page below it in both centres."""
    made = []
    for centre in two_centres:
        page = centre.home.add_child(
            instance=StandardPage(title="Раздел", slug="razdel", show_in_menus=True)
        )
        page.add_child(instance=StandardPage(title="Внутри", slug="vnutri"))
        CentreSection.objects.create(site=centre.site, key=KEY, page=page)
        made.append(page)
    return made


def switch_off(centre, *keys):
    settings = CentreSettings.for_site(centre.site)
    settings.sections_off = list(keys)
    settings.save()
    stamp.bump(centre.site.pk)  # as the commit does


def status(client, path, host="localhost"):
    return client.get(path, headers={"host": host}).status_code


@pytest.mark.parametrize("path", ["/razdel/", "/razdel/vnutri/"])
def test_a_section_that_is_on_answers(client, sections, path):
    assert status(client, path) == 200


@pytest.mark.parametrize("path", ["/razdel/", "/razdel/vnutri/"])
def test_a_section_that_is_off_answers_in_the_other_centre_only(
    client, two_centres, sections, path
):
    switch_off(two_centres.own, KEY)

    assert status(client, path) == 404
    assert status(client, path, "tver.localhost") == 200


def test_other_sections_and_the_front_page_stay(client, two_centres, sections):
    two_centres.own.home.add_child(instance=StandardPage(title="Рядом", slug="razdel-2"))
    switch_off(two_centres.own, KEY)

    assert (status(client, "/"), status(client, "/razdel-2/")) == (200, 200)


def test_a_renamed_section_is_off_at_its_new_address(client, two_centres, sections):
    switch_off(two_centres.own, KEY)
    page = sections[0]
    page.slug = "drugoy-adres"
    page.save()

    assert status(client, "/drugoy-adres/") == 404


def test_it_leaves_the_menu_too(client, two_centres, sections):
    words = 'href="/razdel/"'
    assert words in client.get("/", headers={"host": "localhost"}).content.decode()
    switch_off(two_centres.own, KEY)

    assert words not in client.get("/", headers={"host": "localhost"}).content.decode()
    foreign = client.get("/", headers={"host": "tver.localhost"}).content.decode()
    assert words in foreign


def test_unknown_keys_switch_nothing_off(client, two_centres, sections):
    switch_off(two_centres.own, "net-takogo")

    assert status(client, "/razdel/") == 200


def test_an_editor_still_works_on_its_pages(client, two_centres, sections):
    switch_off(two_centres.own, KEY)
    client.force_login(two_centres.own.person(Role.EDITOR))

    assert status(client, f"/admin/pages/{sections[0].pk}/edit/") == 200
