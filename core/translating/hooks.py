"""What stands before wagtail-localize's own views of a page."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.wagtail_hooks import page_listing_more_buttons as its_buttons

from core import access, centres, publishing
from core.models import CentreSettings

BEFORE_ITS_OWN = -10

# in lists they ask two queries a page, and they come where no other language is spoken
for _place in ("register_page_listing_more_buttons", "register_page_header_buttons"):
    _registered = hooks._hooks[_place]
    _registered[:] = [each for each in _registered if each[0] is not its_buttons]


@hooks.register("construct_reports_menu")
def leave_out_the_report(request: HttpRequest, items: list[Any]) -> None:
    """Hide the report of translations from guests: wagtail-localize shows it to everybody."""
    if not access.works_somewhere(request.user):
        address = reverse("wagtail_localize:translations_report")
        items[:] = [each for each in items if each.url != address]


@hooks.register("register_page_header_buttons")
def offer_translation(page: Page, user: Any, *args: Any, **kwargs: Any) -> Iterator[Any]:
    """Offer a translation in a page's own head, where its centre speaks another language."""
    site = centres.site_of(page)
    if site and CentreSettings.for_site(site).other_languages:
        yield from its_buttons(page, user, *args, **kwargs)


@hooks.register("before_edit_page", order=BEFORE_ITS_OWN)
def say_what_keeps_from_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Tell why a translation cannot be published; its own editor says only that it cannot."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = _translation_of(page)
    if translation is None or not page.permissions_for_user(request.user).can_publish():
        return None
    found = _problems(translation)
    for message in found:
        messages.error(request, message)
    return redirect(request.path) if found else None


def _translation_of(page: Page) -> Translation | None:
    known = Translation.objects.filter(source__object_id=page.translation_key, enabled=True)
    return known.filter(target_locale_id=page.locale_id).select_related("source").first()


def _problems(translation: Translation) -> list[str]:
    source, locale = translation.source, translation.target_locale
    finished: Any = source.get_ephemeral_translated_instance(locale, fallback=True)
    try:
        publishing.ensure(finished)
    except ValidationError as error:
        return [str(message) for message in error.messages]
    return []
