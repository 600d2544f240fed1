"""A page is put for translation together with the pages above it."""

from typing import Any

from django.db import transaction
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import Translation, TranslationSource

from core import centres, provision
from core.models import CentreSettings
from core.translating.fronts import locale_of


class NotSpokenError(ValueError):
    """The centre of the page does not speak the language."""


@transaction.atomic
def put_for_translation(page: Page, locale: Locale, user: Any = None) -> Page:
    """Return the draft of a page's translation, made with the pages above it that lack one.

    The front page becomes a translation of its own; the sections between are aliases of their
    originals, public as those are, until somebody translates them too. What is there stays as it
    is, an alias of the page itself becomes its translation. Raises NotSpokenError.
    """
    site = centres.site_of(page)
    if site is None or locale.language_code not in CentreSettings.for_site(site).other_languages:
        raise NotSpokenError(locale.language_code)
    front = Page.objects.get(pk=site.root_page_id)
    if front.get_translation_or_none(locale) is None:
        _translate(front, locale, user)
        provision.run(site)  # roles and the workflow reach the new tree
    return _translate(page, locale, user)


def languages_for(page: Page) -> list[Locale]:
    """Return the languages that a page may be put into: spoken by its centre, not made yet."""
    site = centres.site_of(page)
    if site is None:
        return []
    made = page.get_translations(inclusive=True).filter(alias_of=None)
    known = set(made.values_list("locale__language_code", flat=True))
    return [locale_of(code) for code in _spoken(site) if code not in known]


def _spoken(site: Site) -> list[str]:
    return CentreSettings.for_site(site).other_languages


def _translate(page: Page, locale: Locale, user: Any) -> Page:
    known = page.get_translation_or_none(locale)
    if known is not None and known.alias_of_id is None:
        return known
    if known is not None and not known.get_parent().live:
        # a published page must not stand below a draft: it goes public in its turn
        Page.objects.filter(pk=known.pk).update(live=False)
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation, _made = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    translation.save_target(user=user, publish=False)
    return page.get_translation(locale)
