"""A translation goes public after the page above it: else nothing leads to it."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.languages.spoken import is_main
from core.publishing import Problem


def problems_of(instance: models.Model) -> Iterable[Problem]:
    """Return a problem for a translated page that no published way leads to in its language.

    An alias follows its original, whatever stands above it.
    """
    if not isinstance(instance, Page) or not instance.path or instance.alias_of_id:
        return []
    if not instance.locale_id or is_main(instance.locale.language_code):
        return []
    drafts = Page.objects.ancestor_of(instance).filter(depth__gt=1, live=False)
    first = drafts.order_by("depth").first()
    if first is None:
        return []
    message = _("Publish the page above it in the same language first: “%(title)s”.")
    return [Problem(["title"], message % {"title": first.title})]
