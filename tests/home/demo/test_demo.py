"""The demo: two centres, complete, once."""

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command
from wagtail.blocks import StreamValue
from wagtail.models import Page, ReferenceIndex

from consents import reading
from consents.models import ConsentKind
from core import body_blocks, placeholders
from core.centres import pages_of
from core.models import CentreSettings, UpkeepItem
from core.upkeep.refresh import sweep
from home.demo import accounts, build, config
from home.models import AboutPage, HomePage
from link_checker.collecting import collect_centre
from news.models import NewsPage
from users.models import CentreRole, Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_pictures_know_what_shows_them(site):
    covers = [page.cover for page in NewsPage.objects.published_on(site)]

    assert [each for each in covers if not ReferenceIndex.get_references_to(each).exists()] == []


def test_each_centre_has_twenty_news_with_pictures(site):
    news = NewsPage.objects.published_on(site).filter(locale__language_code="ru")

    assert news.count() == 20
    assert not news.filter(cover=None).exists()
    assert news.exclude(photos=None).exists()
    assert not news.filter(rubric=None).exists()


def used_blocks(stream):
    return {each.block_type for each in stream} if isinstance(stream, StreamValue) else set()


def test_every_registered_block_stands_somewhere(site):
    pages = [page.specific for page in pages_of(site).live()]

    used = {name for page in pages for name in used_blocks(getattr(page, "body", []) or [])}

    assert {name for name, *_rest in body_blocks.build()} <= used


def test_the_front_page_has_the_four_blocks_of_the_decree(site):
    page = HomePage.objects.get(pk=site.root_page_id)

    blocks = next(each.value for each in page.sections if each.block_type == "four_blocks")

    assert len(blocks["entries"]) == 4


def test_all_words_are_filled_in(site):
    centre = CentreSettings.for_site(site)

    assert centre.is_demo
    for page in pages_of(site).live().specific():
        assert placeholders.find(page) == []


def test_texts_of_consents_are_in_effect(site, client):
    current = reading.current_texts(site)
    form = client.get("/otzyv-soglasiya/", headers={"host": site.hostname}).content.decode()

    assert [text.kind for text in current] == ConsentKind.values
    assert not any(text.unfilled for text in current)
    assert 'name="contact"' in form


def test_some_news_have_files_with_their_size(site):
    blocks = [each for page in NewsPage.objects.published_on(site) for each in page.body]
    (files,) = [each.value["files"] for each in blocks if each.block_type == "files"]

    assert files[0]["document"].file_size > 1000


def test_tasks_are_in_the_decree_s_own_words(site, centre):
    page = AboutPage.objects.child_of(site.root_page).get()
    regulation = config.centre(centre).regulation.text

    duties = list(page.duties.all())

    assert len(duties) >= 5
    assert all(each.text in regulation for each in duties)


def test_every_page_of_both_centres_answers(site, client):
    for page in pages_of(site).live():
        response = client.get(page.get_url(), headers={"host": site.hostname}, follow=True)
        assert response.status_code == 200, page.get_url()


def test_every_picture_has_words(site, client):
    for page in pages_of(site).live():
        html = client.get(page.get_url(), headers={"host": site.hostname}, follow=True).content
        pictures = BeautifulSoup(html, "html.parser").select("main .prose img")
        assert all(each.get("alt") for each in pictures), page.get_url()


@pytest.mark.parametrize("role", Role.values)
def test_people_of_all_roles_can_log_in(centre, site, client, role):
    email = accounts.email_of(centre, Role(role))

    response = client.post("/vhod/", {"login": email, "password": accounts.PASSWORD})

    assert response.status_code == 302
    assert CentreRole.objects.get(site=site, group__user__email=email).role == role


def test_the_superuser_can_log_in(client):
    fields = {"login": accounts.SUPERUSER, "password": accounts.PASSWORD}

    assert client.post("/vhod/", fields).status_code == 302


def test_the_desk_of_each_centre_has_something_to_show(site):
    collect_centre(site)
    sweep(site)
    found = set(UpkeepItem.objects.for_site(site).due().values_list("check_key", flat=True))
    assert {"review", "expiring", "broken-links", "undescribed-pictures"} <= found


def test_the_second_run_does_nothing(capsys):
    before = list(Page.objects.order_by("pk").values("pk", "latest_revision"))

    call_command("demo")

    assert list(Page.objects.order_by("pk").values("pk", "latest_revision")) == before


def test_a_database_with_other_content_is_not_touched():
    User.objects.filter(email=accounts.SUPERUSER).delete()
    before = Page.objects.count()

    with pytest.raises(CommandError):
        call_command("demo")
    call_command("demo", if_empty=True)

    assert Page.objects.count() == before
    with pytest.raises(build.NotEmptyError):
        build.fill(print)


def test_production_makes_no_demo(settings):
    settings.DEMO_ACCOUNTS_ALLOWED = False

    with pytest.raises(CommandError):
        call_command("demo")


def test_logins_are_printed_in_development_only(settings):
    assert any(accounts.PASSWORD in line for line in accounts.printed_lines())

    settings.DEMO_ACCOUNTS_ALLOWED = False

    assert accounts.printed_lines() == []


def test_every_login_printed_exists():
    logins = [line.split(" – ")[0] for line in accounts.printed_lines()[1:]]

    assert len(logins) == 1 + len(Role) * len(config.CENTRES)
    assert User.objects.filter(email__in=logins).count() == len(logins)


def test_both_sites_show_nothing_of_each_other(client):
    for host, foreign in [("localhost", "твер"), ("tver.localhost", "электростал")]:
        text = client.get("/", headers={"host": host}).content.decode().lower()
        assert foreign not in text
