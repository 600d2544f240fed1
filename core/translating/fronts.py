"""The front page of a centre in each language that it speaks."""

from django.conf import settings
from wagtail.models import Locale, Page, Site

from core.centres import roots_of
from core.models import CentreSettings


def ensure_fronts(site: Site) -> list[Page]:
    """Make the front pages that the centre lacks, as drafts of translations; return the new ones.

    A step of `core.provision` before the roles: groups and the workflow get the new front pages.
    A published Russian copy would show an English frame around Russian words.
    """
    centre = CentreSettings.for_site(site)
    known = set(roots_of(site).values_list("locale__language_code", flat=True))
    missing = [code for code in centre.other_languages if code not in known]
    return [_make(site, locale_of(code)) for code in missing]


def locale_of(code: str) -> Locale:
    """Return the locale of a language of the portal, made when it is needed first."""
    locale, _made = Locale.objects.get_or_create(language_code=code)
    return locale


def main_locale() -> Locale:
    """Return the locale that the portal is written in."""
    return locale_of(settings.LANGUAGE_CODE)


def _make(site: Site, locale: Locale) -> Page:
    from core.translating.submission import put_for_translation

    return put_for_translation(Page.objects.get(pk=site.root_page_id), locale)
