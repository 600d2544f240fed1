"""Settings of a centre: one query, one object, words of errors in Russian."""

import pytest
from django.core.exceptions import ValidationError
from django.template import engines
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import Site

from core.caching import kept
from core.link_list import Link
from core.models import CentreSettings, OutboxEntry
from users.models import Role


@pytest.fixture
def centre(two_centres):
    return CentreSettings.objects.get(site=two_centres.own.site)


@pytest.fixture
def request_here(two_centres):
    request = RequestFactory().get("/", headers={"host": "localhost"})
    Site.find_for_request(request)
    return request


def render(text, request):
    return engines["django"].from_string(text).render({}, request)


def test_one_query_serves_the_template_and_the_code(request_here, django_assert_num_queries):
    with django_assert_num_queries(1):
        text = render("{{ centre.short_name }}, {{ centre.full_name }}", request_here)
        again = CentreSettings.for_request(request_here)

    assert text == "Центр Пример, Центр Пример"
    assert again.short_name == "Центр Пример"


def test_a_template_that_does_not_ask_costs_nothing(request_here, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert render("текст", request_here) == "текст"


def test_readers_share_it_till_the_content_changes(two_centres, django_assert_num_queries):
    def read(site, stamp):
        request = RequestFactory().get("/", headers={"host": site.hostname})
        Site.find_for_request(request)
        kept.mark(request, site.pk, stamp)
        return request

    own, other = two_centres.own.site, two_centres.other.site
    before = CentreSettings.for_request(read(own, "one")).short_name
    CentreSettings.objects.filter(site=own).update(short_name="Центр Новый")

    same = read(own, "one")
    with django_assert_num_queries(0):
        assert CentreSettings.for_request(same).short_name == before != "Центр Новый"
    assert CentreSettings.for_request(read(own, "two")).short_name == "Центр Новый"
    assert CentreSettings.for_request(read(other, "two")).site == other


def test_every_centre_has_its_own(two_centres):
    request = RequestFactory().get("/", headers={"host": "tver.localhost"})

    assert render("{{ centre.short_name }}", request) == "Центр Соседний"


def test_links_are_kept_as_titles_and_addresses(centre):
    centre.social_links = [Link("ВКонтакте", "https://vk.com/example")]
    centre.save()
    centre.refresh_from_db()

    assert [(each.title, each.url) for each in centre.social_links] == [
        ("ВКонтакте", "https://vk.com/example")
    ]
    assert centre.neighbour_links == []


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("inn", "1234567890", "Контрольная цифра ИНН"),
        ("ogrn", "123", "13 цифр"),
        ("coordinator_url", "http://example.ru/", "https://"),
        ("time_zone", "Марс", "часового пояса нет"),
        ("phone", "123", "Запишите телефон"),
        ("other_phones", "+7 000 000-00-00\nабв", "Запишите телефон"),
        ("age_mark", "21+", "21+"),
        ("social_links", [Link("ВК", "http://vk.com/")], "https://"),
        ("full_name", "", "не может быть пуст"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(centre, field, value, words):
    setattr(centre, field, value)

    with pytest.raises(ValidationError) as error:
        centre.full_clean()

    assert words in " ".join(error.value.message_dict[field])


def test_phones_are_ready_for_the_template(centre):
    centre.phone, centre.other_phones = "8 (496) 570-00-00, доб. 12", "+7 000 000-00-00"

    assert centre.phone_href == "tel:+74965700000"
    assert centre.phones == ["8 (496) 570-00-00, доб. 12", "+7 000 000-00-00"]


def test_what_the_law_demands_is_reported_while_empty(centre):
    assert centre.unfilled == ["владелец сайта", "адрес владельца", "электронная почта владельца"]


def test_a_change_of_settings_is_work_for_the_worker(centre):
    before = OutboxEntry.objects.filter(site=centre.site).count()
    centre.save()

    assert OutboxEntry.objects.filter(site=centre.site).count() == before + 1


@pytest.mark.parametrize(
    ("off", "key", "on"),
    [
        ([], "novosti", True),
        (["novosti"], "novosti", False),
        (["novosti"], "novosti/arhiv", False),
        (["novosti"], "novosti-rayona", True),
    ],
)
def test_a_section_is_off_with_all_below(centre, off, key, on):
    centre.sections_off = off

    assert centre.is_section_on(key) is on


class TestInTheAdmin:
    """The page of the settings."""

    def url(self, centre):
        return reverse("wagtailsettings:edit", args=("core", "centresettings", centre.site.pk))

    def data(self):
        names = ("full_name", "short_name", "municipality", "owner_name", "owner_address")
        lists = {f"{name}_links-count": "0" for name in ("complaint", "neighbour")}
        return {
            **dict.fromkeys(names, "Пример"),
            **lists,
            "owner_email": "moc@example.ru",
            "age_mark": "6+",
            "time_zone": "Europe/Samara",
            "silent_days": "90",
            "notice_days": "14",
            "social_links-count": "1",
            "social_links-0-deleted": "",
            "social_links-0-order": "0",
            "social_links-0-type": "link",
            "social_links-0-id": "",
            "social_links-0-value-title": "ВКонтакте",
            "social_links-0-value-url": "https://vk.com/example",
        }

    def test_an_administrator_edits_his_centre(self, client, two_centres, centre):
        client.force_login(two_centres.own.person(Role.ADMINISTRATOR))

        shown = client.get(self.url(centre)).content.decode()
        saved = client.post(self.url(centre), self.data())
        centre.refresh_from_db()

        assert all(tab in shown for tab in ("Наименования", "Контакты", "Владелец", "Регион"))
        assert saved.status_code == 302
        assert centre.age_mark == "6+"
        assert centre.social_links == [Link("ВКонтакте", "https://vk.com/example")]

    @pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
    def test_others_do_not(self, client, two_centres, centre, role):
        client.force_login(two_centres.own.person(role))

        assert client.post(self.url(centre), self.data()).status_code == 302
        centre.refresh_from_db()
        assert centre.owner_name == ""

    def test_an_administrator_of_another_centre_does_not(self, client, two_centres, centre):
        client.force_login(two_centres.other.person(Role.ADMINISTRATOR))

        assert client.post(self.url(centre), self.data()).status_code == 302
        centre.refresh_from_db()
        assert centre.owner_name == ""
