"""The desk looks like the portal, not like its engine."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_the_desk_has_the_portal_s_colours_and_sign(client, two_centres):
    client.force_login(two_centres.own.person("editor"))

    html = client.get(reverse("wagtailadmin_home")).content.decode()

    assert 'href="/static/css/admin/desk.css' in html
    assert 'class="desk-logo" src="/static/icons/favicon.svg"' in html
