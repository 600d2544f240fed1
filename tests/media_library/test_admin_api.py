"""The desk's interface of data gives out files of the person's own centre."""

import pytest
from django.urls import reverse

from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db
KINDS = [("images", ImageFactory), ("documents", DocumentFactory)]


@pytest.mark.parametrize(("kind", "factory"), KINDS)
def test_own_files_are_listed_and_foreign_are_not_found(client, two_centres, kind, factory):
    own, foreign = (factory(collection=each.collection) for each in two_centres)
    client.force_login(two_centres.own.person(Role.AUTHOR))

    listed = client.get(reverse(f"wagtailadmin_api:{kind}:listing")).json()["items"]
    detail = f"wagtailadmin_api:{kind}:detail"

    assert [each["id"] for each in listed] == [own.pk]
    assert client.get(reverse(detail, args=(own.pk,))).status_code == 200
    assert client.get(reverse(detail, args=(foreign.pk,))).status_code == 404


@pytest.mark.parametrize(("kind", "factory"), KINDS)
def test_a_superuser_sees_all(client, two_centres, kind, factory):
    keys = {factory(collection=each.collection).pk for each in two_centres}
    client.force_login(UserFactory(is_superuser=True))

    listed = client.get(reverse(f"wagtailadmin_api:{kind}:listing")).json()["items"]

    assert {each["id"] for each in listed} == keys
