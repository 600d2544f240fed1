"""Redirects belong to one centre."""

import pytest
from wagtail.contrib.redirects.models import Redirect

pytestmark = pytest.mark.django_db


def test_the_same_old_address_leads_to_each_centres_own_page(two_centres, client):
    for centre, target in ((two_centres.own, "/novoe/"), (two_centres.other, "/inoe/")):
        Redirect.objects.create(
            old_path="/staroe", site=centre.site, redirect_link=target, is_permanent=True
        )

    own = client.get("/staroe/", headers={"host": "localhost"})
    other = client.get("/staroe/", headers={"host": "tver.localhost"})

    assert (own.status_code, own["Location"]) == (301, "/novoe/")
    assert (other.status_code, other["Location"]) == (301, "/inoe/")


def test_a_redirect_of_one_centre_is_unknown_to_the_other(two_centres, client):
    Redirect.objects.create(old_path="/staroe", site=two_centres.own.site, redirect_link="/n/")

    assert client.get("/staroe/", headers={"host": "tver.localhost"}).status_code == 404
