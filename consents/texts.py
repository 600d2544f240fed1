"""Services over the texts of consents: publish, revise, give a new centre its drafts."""

import json
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from consents.models import ConsentText
from core import text_fields

DRAFTS = Path(__file__).resolve().parent / "seed" / "texts.json"


def publish(text: ConsentText) -> ConsentText:
    """Put a draft before people from its day on; raise ValidationError where it is unfinished."""
    if text.is_published:
        raise ValidationError(_("This version is published already."))
    if text.unfilled:
        raise ValidationError(_("Fill in the places in brackets: %s") % ", ".join(text.unfilled))
    if faults := list(text_fields.faults(ConsentText._meta.get_field("body"), text.body)):
        raise ValidationError(faults)
    if text.effective_from < timezone.localdate():
        text.effective_from = timezone.localdate()
    text.published_at = timezone.now()
    text.save()
    return text


def revise(text: ConsentText, **changes: Any) -> ConsentText:
    """Return the text with changes: a draft itself, a published version as a new draft."""
    if text.is_published:
        text = ConsentText(site=text.site, kind=text.kind, title=text.title, body=text.body)
    for name, value in changes.items():
        setattr(text, name, value)
    text.save()
    return text


@transaction.atomic
def prepare_drafts(site: Site) -> list[ConsentText]:
    """Give a centre a draft of every text it has no version of; return the new ones."""
    kinds = set(ConsentText.objects.for_site(site).values_list("kind", flat=True))
    drafts = json.loads(DRAFTS.read_text(encoding="utf-8"))
    missing = [draft for draft in drafts if draft["kind"] not in kinds]
    return [ConsentText.objects.create(site=site, **draft) for draft in missing]
