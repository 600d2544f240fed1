"""Making of a centre: complete, repeatable, or not at all."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import Collection, GroupPagePermission, Page, Site, Workflow

from core import placeholders, provision, section_tree, sections
from core.models import CentreSection, CentreSettings
from core.sections import Section
from home.centres import CentreError, create_centre, upgrade_centres
from home.models import StandardPage
from tests.factories.centres import find_centre
from users.models import CentreRole, Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


def make(host="moc.example.ru", name="МОЦ «Пример»", **more):
    return create_centre(host, f"Полное имя {name}", name, **more)


def counts():
    models = (Site, Page, CentreSettings, Collection, CentreRole, Workflow, CentreSection)
    return [model.objects.count() for model in models]


@pytest.fixture
def two_sections(monkeypatch):
    """A small registry: a section, its child, and one more section between later ones."""
    monkeypatch.setattr(sections, "_registry", {})
    sections.register(Section("novosti", "home.StandardPage", "Новости", order=10))
    sections.register(Section("arhiv", "home.StandardPage", "Архив", parent="novosti"))
    sections.register(Section("o-tsentre", "home.StandardPage", "О центре", order=90))


def slugs_under(page):
    return list(Page.objects.child_of(page).values_list("slug", flat=True))


def test_a_centre_is_complete(two_sections):
    report = make(municipality="Пример")
    site, centre = report.site, CentreSettings.for_site(report.site)

    assert report.new
    assert report.tree.made == ["novosti", "novosti/arhiv", "o-tsentre"]
    assert slugs_under(site.root_page) == ["novosti", "o-tsentre"]
    assert (centre.short_name, centre.municipality) == ("МОЦ «Пример»", "Пример")
    assert centre.collection.name == "МОЦ «Пример»"
    assert {each.role for each in CentreRole.objects.for_site(site)} == set(Role.values)
    assert site.root_page.get_workflow() is not None
    assert Page.objects.get(slug="arhiv").first_published_at


def test_groups_hold_permissions_on_their_own_tree_only(two_sections):
    first, second = make().site, make("two.example.ru", "Второй").site

    groups = CentreRole.objects.for_site(first).values("group")
    pages = GroupPagePermission.objects.filter(group__in=groups).values_list("page", flat=True)

    assert set(pages) == {first.root_page_id}
    assert second.root_page_id not in pages


def test_the_first_centre_takes_over_the_site_and_page_of_wagtail(two_sections):
    site = make("localhost", "Первый").site

    assert Site.objects.get() == site
    assert site.is_default_site
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    assert make("two.localhost", "Второй").site.is_default_site is False


def test_the_second_run_touches_nothing(two_sections):
    site = make().site
    news = Page.objects.get(slug="novosti").specific
    about = Page.objects.get(slug="o-tsentre").specific
    news.title, news.slug = "Лента", "lenta"
    news.save()
    Page.objects.get(slug="arhiv").move(Page.objects.get(pk=about.pk), pos="last-child")
    Page.objects.get(pk=about.pk).specific.unpublish()
    centre = CentreSettings.for_site(site)
    centre.phone = "+7 000 000-00-00"
    centre.save()
    before, rows = counts(), list(Page.objects.order_by("pk").values("title", "path", "live"))

    report = make()

    assert not report.new
    assert report.tree.made == []
    assert counts() == before
    assert list(Page.objects.order_by("pk").values("title", "path", "live")) == rows
    assert CentreSettings.objects.get(site=site).phone == "+7 000 000-00-00"


def test_an_upgrade_makes_what_is_missing_in_its_place(two_sections):
    first, second = make().site, make("two.example.ru", "Второй").site
    Page.objects.child_of(second.root_page).get(slug="novosti").delete()
    sections.register(Section("praktiki", "home.StandardPage", "Практики", order=50))

    reports = upgrade_centres()

    assert [each.tree.made for each in reports] == [
        ["praktiki"],
        ["novosti", "novosti/arhiv", "praktiki"],
    ]
    assert slugs_under(first.root_page) == ["novosti", "praktiki", "o-tsentre"]
    assert slugs_under(second.root_page) == ["novosti", "praktiki", "o-tsentre"]


def test_a_section_that_is_off_is_not_made(two_sections):
    site = make().site
    CentreSettings.objects.filter(site=site).update(sections_off=["kursy"])
    sections.register(Section("kursy", "home.StandardPage", "Курсы"))
    sections.register(Section("uroki", "home.StandardPage", "Уроки", parent="kursy"))

    assert make().tree.made == []


def test_a_page_at_the_address_of_a_section_is_taken_or_reported(two_sections):
    site = make().site
    site.root_page.add_child(instance=StandardPage(title="Методика", slug="metody"))
    sections.register(Section("metody", "home.StandardPage", "Методика"))

    assert make().tree.made == ["metody"]
    assert Page.objects.filter(slug="metody").count() == 1

    site.root_page.refresh_from_db()
    site.root_page.add_child(instance=StandardPage(title="Другое", slug="drugoe"))
    sections.register(Section("drugoe", "home.HomePage", "Другое"))

    assert make().tree.blocked == ["drugoe"]


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("http://moc.example.ru", "Запишите только имя узла"),
        ("moc.example.ru:8000", "Запишите только имя узла"),
        ("moc example.ru", "не имя узла"),
        ("-moc.example.ru", "не имя узла"),
        ("", "не имя узла"),
        ("192.168.0.1", "а не числовой адрес"),
    ],
)
def test_a_wrong_host_is_refused_in_russian(host, words):
    before = counts()

    with pytest.raises(CentreError) as error:
        make(host)

    assert words in str(error.value)
    assert counts() == before


def test_a_cyrillic_host_becomes_punycode(two_sections):
    assert make("МОЦ-Пример.рф").site.hostname == "xn----jtbiocjiid7c.xn--p1ai"


def test_a_taken_host_and_a_taken_name_are_refused(two_sections):
    make()
    before = counts()

    with pytest.raises(CentreError, match=r"Узел moc\.example\.ru занят центром"):
        make(name="Другой")
    with pytest.raises(CentreError, match=r"Имя «.+» занято центром на moc\.example\.ru"):
        make("two.example.ru")
    with pytest.raises(CentreError, match="нужны полное и краткое наименование"):
        create_centre("three.example.ru", "Полное", "")

    assert counts() == before


def test_nothing_half_made_stays(two_sections, monkeypatch):
    before = counts()

    def fail(site):
        raise RuntimeError("in the middle")

    monkeypatch.setattr(provision, "_steps", {**provision._steps, fail: 15})
    with pytest.raises(RuntimeError):
        make()

    assert counts() == before
    assert Page.objects.filter(title__startswith="Welcome").exists()


def test_a_wrong_requisite_is_refused_and_nothing_stays(two_sections):
    before = counts()

    with pytest.raises(CentreError, match="ИНН"):
        make(inn="123")

    assert counts() == before


def test_the_port_of_the_site_follows_the_setting(two_sections, settings):
    settings.SITE_PORT = 8123

    assert make("localhost").site.root_url == "http://localhost:8123"


def test_the_registered_sections_can_all_be_made():
    report = make("localhost")

    assert {each.key for each in sections.registered()} == set(report.tree.made)
    assert report.tree.blocked == []


def test_the_command_makes_and_makes_again(capsys, two_sections):
    arguments = ("--host", "localhost", "--name", "Полное имя", "--short-name", "Краткое")
    call_command("create_centre", *arguments)
    assert "Новый центр: http://localhost:8000" in capsys.readouterr().out

    call_command("create_centre", *arguments)
    assert "Всё на месте" in capsys.readouterr().out

    call_command("upgrade_centres")
    assert "Всё на месте" in capsys.readouterr().out
    call_command("upgrade_centres", "--changes")
    assert capsys.readouterr().out == ""

    with pytest.raises(CommandError, match="занят центром"):
        call_command("create_centre", "--host", "localhost", "--name", "Другое")


class TestNewCentreInTheAdmin:
    """The page «Новый центр»."""

    data = {
        "host": "novy.example.ru",
        "full_name": "Новый центр",
        "short_name": "Новый",
        "municipality": "Пример",
    }

    @pytest.fixture
    def superuser(self, client, two_sections):
        make("localhost", "Первый")
        person = User.objects.create_superuser("chief@example.test", last_name="А", first_name="Б")
        client.force_login(person)
        return client

    def test_a_superuser_makes_a_centre(self, superuser):
        response = superuser.post(reverse("new_centre"), self.data)

        site = Site.objects.get(hostname="novy.example.ru")
        assert response.status_code == 302
        assert response["Location"].endswith(f"/core/centresettings/{site.pk}/")
        assert CentreSection.objects.for_site(site).count() == 3

    @pytest.mark.parametrize(
        ("field", "value"), [("host", "localhost"), ("host", "a:1"), ("short_name", "Первый")]
    )
    def test_a_taken_or_wrong_value_is_an_error_of_the_form(self, superuser, field, value):
        before = counts()

        response = superuser.post(reverse("new_centre"), {**self.data, field: value})

        assert response.status_code == 200
        assert response.context["form"].errors
        assert counts() == before

    def test_nobody_else_gets_there(self, client, two_sections):
        make("localhost", "Первый")
        client.force_login(find_centre("localhost").person(Role.ADMINISTRATOR))

        assert client.get(reverse("new_centre")).status_code == 302
        assert "new-centre" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_gaps_of_a_text_are_found(two_sections):
    site = make("localhost").site
    page = StandardPage(title=f"Политика {placeholders.mark('дата приказа')}", slug="politika")
    site.root_page.add_child(instance=page)

    assert placeholders.find(page) == ["заполнить: дата приказа"]
    assert placeholders.find(site.root_page.specific) == []


def test_a_section_is_prepared_before_its_first_save(two_sections):
    def prepare(page, centre):
        page.search_description = centre.short_name

    sections.register(Section("kursy", "home.StandardPage", "Курсы", prepare=prepare))
    site = make("localhost", "Первый").site

    assert Page.objects.get(slug="kursy").search_description == "Первый"
    assert section_tree.build(site, CentreSettings.for_site(site)).made == []
