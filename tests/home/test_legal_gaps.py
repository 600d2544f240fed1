"""Legal pages take from the settings what these have come to say."""

import pytest

from core import placeholders
from core.models import CentreSettings
from home import legal
from home.models import LegalPage
from tests.jobs import drain

pytestmark = [pytest.mark.django_db]

OWNER = {
    "owner_name": "Центр «Луч & Ко»",
    "owner_address": "100000, Заречный, Садовая, 1",
    "owner_email": "luch@example.test",
}


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def policy(centre):
    """The policy of a centre whose owner is not known yet."""
    page = LegalPage(title="Политика", slug="politika")
    legal.prepare(LegalPage.Kind.PRIVACY)(page, CentreSettings.for_site(centre.site))
    return LegalPage.objects.get(pk=centre.home.add_child(instance=page).pk)


def name_owner(site):
    centre = CentreSettings.for_site(site)
    for name, value in OWNER.items():
        setattr(centre, name, value)
    centre.save()
    drain()


def words(page):
    return str(page.body.get_prep_value())


def test_what_the_settings_say_is_written_at_once_in_page_and_draft(centre, policy):
    asked = placeholders.find(policy)
    assert "владелец сайта" in " ".join(asked)

    name_owner(centre.site)

    page = LegalPage.objects.get(pk=policy.pk)
    for text in (words(page), words(page.get_latest_revision_as_object())):
        assert "Оператор: Центр «Луч &amp; Ко». Адрес: 100000, Заречный, Садовая, 1" in text
        assert "luch@example.test" in text
    assert page.live
    assert not page.has_unpublished_changes
    # what nobody but the centre knows is still asked
    assert set(placeholders.find(page)) < set(asked)
    assert placeholders.find(page)


def test_a_draft_of_somebody_keeps_its_own_words(centre, policy):
    lead = policy.lead
    policy.lead = "Новыми словами."
    policy.save_revision(clean=False)

    name_owner(centre.site)

    page = LegalPage.objects.get(pk=policy.pk)
    latest = page.get_latest_revision_as_object()
    assert page.has_unpublished_changes
    assert (page.lead, latest.lead) == (lead, "Новыми словами.")
    assert "Луч" in words(page)
    assert "Луч" in words(latest)


def test_it_is_done_once_and_for_its_own_centre(two_centres, centre, policy):
    name_owner(centre.site)

    assert legal.fill_known(centre.site) == []
    assert legal.fill_known(two_centres.other.site) == []
