"""One draft of a confirmed blank."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from organisations.models import Organisation
from organisations.submission import mine
from organisations.submission.blank.carrying import Carried
from organisations.submission.blank.filling import Filling
from organisations.submission.registry import Kind


def filled(
    filling: Filling, kind: Kind, organisation: Organisation, asked: Mapping[str, Any], user: Any
) -> Any:
    """Return a new page with what was understood, kept nowhere yet."""
    page = mine.begun(kind, organisation, asked, user)
    filling.give(page)
    page.title = page.title or _("Untitled")
    return page


def made_before(kind: Kind, carried: Carried, user: Any) -> Any:
    """Return the draft that an earlier press of the same button has made."""
    return kind.own(user).filter(translation_key=carried.number).first()


def make(kind: Kind, organisation: Organisation, page: Any, carried: Carried, user: Any) -> Any:
    """Keep the page, once; raise LookupError where the centre has no place for it."""
    page.translation_key = UUID(carried.number)
    try:
        with transaction.atomic():
            return mine.keep(kind, organisation, page, user)
    except IntegrityError:  # two presses at the same moment
        first = made_before(kind, carried, user)
        if first is None:
            raise
        return first
