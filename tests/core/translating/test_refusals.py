"""Whole trees are never repeated in another language."""

import pytest
from django.apps import apps
from django.conf import settings
from wagtail.models import Page
from wagtail_localize.models import LocaleSynchronization

from core.translating.fronts import locale_of, main_locale
from core.translating.refusals import TreeSynchronisationError, trees_are_not_synchronised

pytestmark = pytest.mark.django_db


def test_the_setting_that_would_copy_every_centre_is_refused(two_centres):
    before = Page.objects.count()

    with pytest.raises(TreeSynchronisationError):
        LocaleSynchronization.objects.create(locale=locale_of("en"), sync_from=main_locale())

    assert Page.objects.count() == before
    assert not LocaleSynchronization.objects.exists()


def test_the_desk_does_not_offer_it():
    assert "wagtail.locales" in settings.INSTALLED_APPS
    assert trees_are_not_synchronised(None) == []


def test_a_check_refuses_pages_that_offer_it(monkeypatch):
    monkeypatch.setattr(apps, "is_installed", lambda name: True)

    assert [each.id for each in trees_are_not_synchronised(None)] == ["house.E031"]
