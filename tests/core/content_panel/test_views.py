"""The list beside the editor."""

import pytest
from django.urls import reverse

from core.content_panel.checker import PortalCheckerItem
from core.content_panel.words import SENTENCES, judge
from tests.factories.acts import ActFactory
from tests.factories.media_library import ImageFactory
from tests.factories.news import make_index, make_news
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(two_centres):
    body = [{"type": "text", "value": "<p>Клуб открыт в целях отдыха.</p>", "id": "a"}]
    return make_news(make_index(two_centres.own), 'Клуб "Старт"', body=body, live=False)


def show(client, page):
    return client.get(reverse("core_text_checks", args=[page.pk]))


def test_remarks_lead_to_their_fields(client, page, two_centres):
    client.force_login(two_centres.own.person(Role.AUTHOR))
    page.owner = two_centres.own.person(Role.EDITOR)
    client.force_login(two_centres.own.person(Role.EDITOR))

    html = show(client, page).content.decode()

    assert 'data-text-check="title"' in html
    assert 'data-text-check="body.a"' in html
    assert "Совет" in html
    assert "в целях" in html


def test_what_stops_publishing_stands_apart(client, page, two_centres):
    page.cover = ImageFactory(people_shown=True)
    page.lead = ""
    page.body = [{"type": "text", "value": "<p><a href='/x/'>здесь</a></p>", "id": "b"}]
    page.save_revision(clean=False)

    judgement = judge(page.get_latest_revision_as_object())

    stops = {line.path: line.text for line in judgement.stops}
    assert set(stops) == {"cover", "lead", "body.b"}
    assert "согласи" in stops["cover"]
    assert "не понятно, куда она ведёт" in stops["body.b"]


def test_a_good_page_has_no_remarks(client, two_centres):
    page = make_news(make_index(two_centres.own), "Клуб открыт", live=False)
    client.force_login(two_centres.own.person(Role.EDITOR))

    assert "Замечаний нет" in show(client, page).content.decode()


def test_the_last_saved_version_is_looked_at(client, page, two_centres):
    page.title = "Клуб «Старт»"
    page.save_revision()
    client.force_login(two_centres.own.person(Role.EDITOR))

    assert 'data-text-check="title"' not in show(client, page).content.decode()


def test_those_who_may_not_change_the_page_see_nothing(client, page, two_centres):
    client.force_login(two_centres.own.person(Role.OBSERVER))

    assert show(client, page).status_code in (302, 403)


def test_another_centre_sees_nothing(client, page, two_centres):
    client.force_login(two_centres.other.person(Role.ADMINISTRATOR))

    assert show(client, page).status_code == 404


def test_the_panel_asks_for_the_list_of_its_page(client, page, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))

    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert f'data-text-checks="{reverse("core_text_checks", args=[page.pk])}"' in html
    assert "text-checks.js" in html


def test_a_new_page_waits_for_its_draft(client, page, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", page.get_parent().pk])

    assert "Сохраните черновик" in client.get(url).content.decode()


def test_every_sentence_is_russian():
    for code, text in SENTENCES.items():
        assert not str(text).isascii(), code


def test_every_rule_of_the_look_has_russian_words():
    for rule in PortalCheckerItem.axe_run_only:
        words = PortalCheckerItem.axe_messages[rule]
        assert not str(words["error_name"]).isascii(), rule
        assert not str(words["help_text"]).isascii(), rule


def test_the_panel_has_our_rules(client, page, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))

    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert "th-has-data-cells" in html
    assert "duplicate-id-aria" in html


class TestRecords:
    """Acts, organisations and other records with versions."""

    @pytest.fixture
    def act(self, page, two_centres):
        """An act with the key of a page: remarks on the page are none of it."""
        title = 'О клубе "Старт" в целях отдыха'
        return ActFactory(pk=page.pk, site=two_centres.own.site, title=title, live=False)

    def form_of(self, client, act):
        name = act.snippet_viewset.get_url_name("edit")
        return client.get(reverse(name, args=[act.pk])).content.decode()

    def ask(self, client, act, name="normativeact"):
        return client.get(reverse("core_record_checks", args=["acts", name, act.pk]))

    def test_the_panel_asks_for_the_record_and_never_for_a_page(self, client, act, two_centres):
        client.force_login(two_centres.own.person(Role.EDITOR))

        html = self.form_of(client, act)

        mine = reverse("core_record_checks", args=["acts", "normativeact", act.pk])
        assert f'data-text-checks="{mine}"' in html
        assert reverse("core_text_checks", args=[act.pk]) not in html

    def test_settings_have_no_remarks(self, client, act, two_centres):
        client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
        place = ["core", "centresettings", two_centres.own.site.pk]

        html = client.get(reverse("wagtailsettings:edit", args=place)).content.decode()

        assert "data-text-checks" not in html

    def test_remarks_lead_to_their_fields(self, client, act, two_centres):
        client.force_login(two_centres.own.person(Role.EDITOR))

        html = self.ask(client, act).content.decode()

        assert 'data-text-check="title"' in html
        assert "в целях" in html

    def test_the_last_saved_version_is_looked_at(self, client, act, two_centres):
        act.title = "О клубе «Старт»"
        act.save_revision()
        client.force_login(two_centres.own.person(Role.EDITOR))

        assert 'data-text-check="title"' not in self.ask(client, act).content.decode()

    def test_those_who_may_not_change_it_see_nothing(self, client, act, two_centres):
        client.force_login(two_centres.own.person(Role.OBSERVER))

        assert self.ask(client, act).status_code in (302, 403)

    def test_another_centre_and_things_without_versions_are_not_there(
        self, client, act, two_centres
    ):
        client.force_login(two_centres.other.person(Role.ADMINISTRATOR))
        assert self.ask(client, act).status_code == 404

        client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
        assert self.ask(client, act, name="nothing").status_code == 404
