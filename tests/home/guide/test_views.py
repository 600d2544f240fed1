"""The guide in the desk: for everyone who may enter it, for nobody else."""

import pytest
from django.urls import reverse

from home.guide import pages
from tests.factories.users import UserFactory
from users.models import Role

ADDRESSES = ["guide", "guide_whole"]
WITH_DESK = [Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR, Role.OBSERVER]


@pytest.mark.parametrize("role", WITH_DESK)
def test_every_role_with_a_desk_reads_every_page(client, two_centres, role):
    client.force_login(two_centres.own.person(role))
    for page in pages.pages():
        answer = client.get(reverse("guide_page", args=[page.slug]))
        assert answer.status_code == 200
        assert f"<h2>{page.title}</h2>" in answer.content.decode()


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_stranger_is_asked_to_log_in(client, db, name):
    assert "/vhod/" in client.get(reverse(name), follow=True).redirect_chain[-1][0]


def test_a_stranger_gets_no_picture(client, db):
    assert client.get(reverse("guide_picture", args=["publish"])).status_code == 302


def test_somebody_without_a_desk_is_refused(client, db):
    client.force_login(UserFactory())
    assert client.get(reverse("guide")).status_code in (302, 403)


def test_the_first_page_lists_the_others(client, two_centres):
    client.force_login(two_centres.own.person(Role.AUTHOR))
    html = client.get(reverse("guide")).content.decode()
    assert all(reverse("guide_page", args=[page.slug]) in html for page in pages.pages())


def test_the_whole_guide_is_on_one_page(client, two_centres):
    client.force_login(two_centres.own.person(Role.AUTHOR))
    html = client.get(reverse("guide_whole")).content.decode()
    assert all(f'<article id="{page.slug}"' in html for page in pages.pages())


def test_a_picture_is_sent_as_one(client, two_centres):
    client.force_login(two_centres.own.person(Role.AUTHOR))
    answer = client.get(reverse("guide_picture", args=["publish"]))
    assert answer.headers["Content-Type"] == "image/png"
    assert b"".join(answer).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["guide_page", "guide_picture"])
def test_what_is_not_in_the_guide_is_not_found(client, two_centres, name):
    client.force_login(two_centres.own.person(Role.AUTHOR))
    assert client.get(reverse(name, args=["net-takoy"])).status_code == 404


def test_the_desk_leads_to_the_guide_and_not_abroad(client, two_centres):
    client.force_login(two_centres.own.person(Role.AUTHOR))
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("guide") in html
    assert "wagtail.org" not in html
