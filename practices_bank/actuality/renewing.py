"""The author has looked a practice through and the editor has accepted it: a new term begins."""

from datetime import date
from typing import Any

from django.utils import timezone
from wagtail.models import Revision, WorkflowState

from core import outbox
from core.centres import site_of
from core.outbox import Action
from practices_bank.hours import today_in, zone_of
from practices_bank.models import ActualityRequest, PracticePage, PracticesPage

# what a revision says of itself, not of the practice
HOUSEKEEPING = (
    *("draft_title", "live", "has_unpublished_changes", "first_published_at"),
    *("last_published_at", "live_revision", "latest_revision", "latest_revision_created_at"),
    *("locked", "locked_at", "locked_by", "path", "numchild", "url_path", "review_due"),
    *("wagtail_admin_comments", "sort_order"),
)


def on_approval(instance: WorkflowState, **_signal: Any) -> None:
    """Begin the next term when what was accepted answers a request (`workflow_approved`)."""
    if instance.content_type.model_class() is not PracticePage:
        return
    page = PracticePage.objects.filter(pk=instance.object_id).first()
    if page is not None and answers_a_request(page, instance):
        renew(page)


def answers_a_request(page: PracticePage, state: WorkflowState) -> bool:
    """Tell whether a practice was submitted after its author was asked about its present term."""
    day = timezone.localdate(state.created_at, zone_of(site_of(page)))
    asked = ActualityRequest.objects.filter(practice=page, term=page.review_due)
    return page.review_due is not None and asked.filter(asked_on__lte=day).exists()


def renew(page: PracticePage) -> None:
    """Move the term by the years that the bank gives, in the page and in its versions alike."""
    bank = PracticesPage.objects.ancestor_of(page).first()
    years = bank.actuality_years if bank else 1
    day = later(today_in(site_of(page)), years)
    PracticePage.objects.filter(pk=page.pk).update(review_due=day)
    keys = {page.live_revision_id, page.latest_revision_id} - {None}
    for version in Revision.objects.filter(pk__in=keys):
        version.content["review_due"] = day.isoformat()
        version.save(update_fields=["content"])
    outbox.record(page, Action.SAVED)


def later(day: date, years: int) -> date:
    """Return the same day so many years later; the 28th for the 29th of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def is_unchanged(page: PracticePage, submitted: Revision) -> bool:
    """Tell whether what was submitted says the same as what readers see."""
    public = page.live_revision
    return public is not None and _told(public.content) == _told(submitted.content)


def _told(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _told(each) for key, each in value.items() if key not in HOUSEKEEPING}
    return [_told(each) for each in value] if isinstance(value, list) else value
