"""Whose change it is: the centre of a row is that of the page, the site or the thing."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Page, PageViewRestriction

from core.models import CentreSettings
from core.outbox.scope import site_id_of
from home.models import StandardPage
from tests.factories.acts import ActFactory
from tests.factories.users import UserFactory


@pytest.fixture
def foreign_page(two_centres):
    return two_centres.other.home.add_child(instance=StandardPage(title="О нас"))


def english(centre):
    locale = Locale.objects.create(language_code="en")
    return centre.home.copy_for_translation(locale)


OF_THE_OTHER = {
    "a site": lambda centre, page: centre.site,
    "a page": lambda centre, page: page,
    "a page read as a bare one": lambda centre, page: Page.objects.get(pk=page.pk),
    "the front page": lambda centre, page: centre.home,
    "a translation": lambda centre, page: english(centre),
    "settings": lambda centre, page: CentreSettings.for_site(centre.site),
    "a row of a register": lambda centre, page: ActFactory(site=centre.site),
    "a redirect": lambda centre, page: Redirect(old_path="/a", site=centre.site),
    "a restriction of a page": lambda centre, page: PageViewRestriction(page=page),
}
OF_NOBODY = {
    "the root of all trees": lambda: Page.objects.get(depth=1),
    "Wagtail's welcome page": lambda: Page.objects.get(depth=2, content_type__model="page"),
    "a person": UserFactory,
    "a redirect for all": lambda: Redirect(old_path="/a"),
    "a collection": Collection.get_first_root_node,
}


@pytest.mark.parametrize("make", OF_THE_OTHER.values(), ids=OF_THE_OTHER)
def test_a_thing_of_a_centre_is_recorded_as_its_own(two_centres, foreign_page, make):
    assert site_id_of(make(two_centres.other, foreign_page)) == two_centres.other.site.pk


@pytest.mark.parametrize("make", OF_NOBODY.values(), ids=OF_NOBODY)
def test_a_thing_of_no_centre_belongs_to_all(two_centres, make):
    assert site_id_of(make()) is None
