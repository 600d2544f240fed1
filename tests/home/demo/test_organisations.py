"""Organisations of the demo."""

import pytest
from wagtail.models import Site

from core.models import UpkeepItem
from core.upkeep.refresh import sweep
from home.demo import config
from organisations.models import Organisation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_each_centre_has_organisations_and_partners(client, host):
    site = Site.objects.get(hostname=host)
    rows = Organisation.objects.for_site(site).live()
    sweep(site)

    assert rows.count() == len(config.organisations()) == 11
    assert rows.partners().count() == 4
    assert "agreements" in set(
        UpkeepItem.objects.for_site(site).due().values_list("check_key", flat=True)
    )
    for row in rows:
        response = client.get(f"/organizatsii/{row.slug}/", headers={"host": host})
        assert response.status_code == 200
        assert row.short_name in response.content.decode().replace("\u00a0", " ")


def test_nobody_and_no_official_number_is_made_up():
    assert not Organisation.objects.exclude(head_name="", inn="", ogrn="").exists()
