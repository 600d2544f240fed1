"""A practice comes to its experts."""

from typing import Any

from wagtail.models import TaskState

from core.centres import site_of
from practices_bank.actuality.renewing import answers_a_request, is_unchanged
from practices_bank.choices import Source
from practices_bank.models import PracticePage, ReviewRound
from practices_bank.review import appointing, letters, scales


def begin(state: TaskState) -> ReviewRound | None:
    """Open a round for what stands at the step; None where experts do not judge it.

    Calls share the section with practices; practices of other regions were judged there; what an
    author confirms without a change when asked about its term was judged already.
    """
    page: Any = state.revision.as_object()
    if not isinstance(page, PracticePage) or page.source == Source.OTHER_REGION:
        return None
    if answers_a_request(page, state.workflow_state) and is_unchanged(page, state.revision):
        return None
    site = site_of(page)
    scale = scales.current(site) if site else None
    if scale is None or not scale.is_on:
        return None
    made = ReviewRound.objects.create(
        site=site, page_id=page.pk, task_state=state, scale=scale, needed=scale.experts
    )
    staff(made)
    return made


def staff(opened: ReviewRound) -> None:
    """Appoint whom the rules let appoint; ask the editors for the rest."""
    if opened.scale.is_automatic:
        appointing.fill(opened)
    if appointing.missing(opened):
        letters.ask_editors(opened)
