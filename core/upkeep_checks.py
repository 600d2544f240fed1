"""What the house itself asks of pages, records and settings."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import DraftStateMixin, Page, Site

from core import drafted, placeholders
from core.background import refused
from core.centres import pages_of
from core.models import BasePage, CentreSection, CentreSettings, PublicRecord
from core.translating import upkeep as translations
from core.upkeep import Check, Found, Group, register

__all__ = ["translations"]


def own_pages(site: Site, **conditions: Any) -> Iterator[Page]:
    """Return the pages of a centre as their own types; one query for each type it has."""
    return pages_of(site).filter(**conditions).specific().iterator(chunk_size=200)


def reviewed(site: Site) -> Iterator[models.Model]:
    """Return the pages and records of a centre that have a day of review."""
    with_day = {"review_due__isnull": False}
    pages = (
        model._default_manager.filter(pk__in=pages_of(site).values("pk"), **with_day)
        for model in _concrete(BasePage)
    )
    records = (
        model._default_manager.filter(site=site, **with_day) for model in _concrete(PublicRecord)
    )
    return chain.from_iterable(chain(pages, records))


def overdue(thing: Any, site: Site) -> Iterator[Found]:
    """A day of review that has come (Электросталь 7.1)."""
    if thing.review_due is not None and getattr(thing, "live", True):
        day = date_format(thing.review_due, _("j E Y"))
        yield Found(
            title=str(thing),
            detail=_("Was to be looked through by %(day)s.") % {"day": day},
            due=thing.review_due,
            owner_id=thing.review_owner_id,
            path="review_due",
        )


def leaving(site: Site) -> Iterator[models.Model]:
    """Return the pages and records of a centre that have a day of leaving."""
    when = {"live": True, "expire_at__isnull": False}
    rows = (model._default_manager.filter(site=site, **when) for model in drafted.registers())
    return chain(own_pages(site, **when), chain.from_iterable(rows))


def expiring(thing: Any, site: Site) -> Iterator[Found]:
    """A page or a record that is going to leave the site by itself."""
    if thing.live and thing.expire_at is not None:
        leaves = timezone.localtime(thing.expire_at)
        yield Found(
            title=str(thing),
            detail=_("Leaves the site on %(day)s.") % {"day": date_format(leaves, _("j E Y"))},
            due=leaves.date() - timedelta(days=_settings(site).notice_days),
            owner_id=refused.owner_of(thing),
        )


def unfilled(thing: Any, site: Site) -> Iterator[Found]:
    """Gaps left in the texts that a new centre is given, and settings that the law demands."""
    gaps = placeholders.find(thing)
    missing = thing.unfilled if isinstance(thing, CentreSettings) else []
    if gaps or missing:
        words = "; ".join([*missing, *(each.partition(": ")[2] or each for each in gaps)])
        title = _("Settings of the centre") if isinstance(thing, CentreSettings) else str(thing)
        detail = _("To be filled in: %(gaps)s.") % {"gaps": words}
        path = thing.unfilled_fields[0] if missing else placeholders.first_place(thing)
        yield Found(title=title, detail=detail, path=path)


def texts(site: Site) -> Iterator[models.Model]:
    """Return what may have gaps: all pages and the settings."""
    return chain(own_pages(site), CentreSettings.objects.filter(site=site))


def empty(page: Any, site: Site) -> Iterator[Found]:
    """A section that visitors open and find nothing in."""
    if _is_watched(page, site) and page.newest_content() is None:
        yield Found(
            title=str(page), detail=_("The section is empty."), owner_id=page.review_owner_id
        )


def silent(page: Any, site: Site) -> Iterator[Found]:
    """A section where nothing has appeared for so many days (План 10)."""
    newest = page.newest_content() if _is_watched(page, site) else None
    if newest is None:
        return
    day = timezone.localtime(newest).date()
    yield Found(
        title=str(page),
        detail=_("Nothing new since %(day)s.") % {"day": date_format(day, _("j E Y"))},
        due=day + timedelta(days=max(_settings(site).silent_days, page.renewal_days)),
        owner_id=page.review_owner_id,
    )


def growing(site: Site) -> Iterator[Page]:
    """Return the sections that are expected to grow."""
    sections = CentreSection.objects.for_site(site).select_related("page")
    pages = (section.page for section in sections)
    return (
        page.specific
        for page in pages
        if getattr(page.specific_class, "is_expected_to_grow", False)
    )


def _settings(site: Site) -> CentreSettings:
    return CentreSettings.for_site(site)


def _is_watched(page: Any, site: Site) -> bool:
    return bool(page.live and page.is_expected_to_grow and _is_on(page, site))


def _is_on(page: Page, site: Site) -> bool:
    section = CentreSection.objects.for_site(site).filter(page=page).first()
    return section is None or _settings(site).is_section_on(section.key)


def _concrete(base: type[models.Model]) -> list[Any]:
    return [each for each in apps.get_models() if issubclass(each, base) and not each._meta.proxy]


register(
    Check(
        key="placeholders",
        title=gettext_lazy("Not filled in"),
        advice=gettext_lazy("Open the text and write what stands in double brackets."),
        group=Group.LAW,
        models=(BasePage, CentreSettings),
        things=texts,
        look=unfilled,
    )
)
register(
    Check(
        key="review",
        title=gettext_lazy("Time to look through"),
        advice=gettext_lazy("Check that all is still true and set the next day of review."),
        group=Group.STALE,
        models=(BasePage, PublicRecord),
        things=reviewed,
        look=overdue,
        order=10,
    )
)
register(
    Check(
        key="expiring",
        title=gettext_lazy("Soon to leave the site"),
        advice=gettext_lazy("Prolong what is still needed."),
        group=Group.STALE,
        models=(BasePage, DraftStateMixin),
        things=leaving,
        look=expiring,
        order=20,
    )
)
register(
    Check(
        key="empty",
        title=gettext_lazy("Empty sections"),
        advice=gettext_lazy("Publish the first thing in it or switch the section off."),
        group=Group.UNFINISHED,
        models=(BasePage,),
        things=growing,
        look=empty,
        order=10,
    )
)
register(
    Check(
        key="silent",
        title=gettext_lazy("Silent sections"),
        advice=gettext_lazy("Publish something new or switch the section off."),
        group=Group.STALE,
        models=(BasePage,),
        things=growing,
        look=silent,
        order=30,
    )
)
register(
    Check(
        key="refused",
        title=gettext_lazy("Not published at their hour"),
        advice=gettext_lazy("Mend it, then publish it or set another hour."),
        group=Group.BROKEN,
        models=(BasePage, DraftStateMixin),
        things=refused.scheduled,
        look=refused.unpublishable,
        order=10,
    )
)
