"""Services over the texts of consents: publish, revise, give a new centre its drafts."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.models import Site

from consents.models import ConsentText
from core import placeholders, text_fields
from core.models import CentreSettings

GAPS = {  # what the drafts ask and the settings know
    "operator": gettext_lazy("name, INN, OGRN and address of the operator"),
    "portal": gettext_lazy("address of the portal"),
}
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
    missing = [ConsentText(site=site, **each) for each in drafts if each["kind"] not in kinds]
    for text in missing:
        for name, asked in GAPS.items():
            text.body = text.body.replace(f"{{{name}}}", placeholders.mark(asked))
        placeholders.answer(text, _known(site))
        text.save()
    return missing


def fill_known(site: Site) -> list[ConsentText]:
    """Write what the settings have come to say into the drafts that still ask for it."""
    answers = _known(site)
    drafts = ConsentText.objects.for_site(site).filter(published_at=None)
    filled = [text for text in drafts if placeholders.answer(text, answers)]
    for text in filled:
        text.save()
    return filled


def _known(site: Site) -> dict[str, str]:
    """Return the answers to `GAPS`; an empty one while the settings lack a part of it."""
    centre = CentreSettings.for_site(site)
    with override(settings.LANGUAGE_CODE):  # the drafts are in the language of the portal
        inn, ogrn = _("INN"), _("OGRN")
    whole = all([centre.owner_name, centre.inn, centre.ogrn, centre.owner_address])
    numbers = f"{inn} {centre.inn}, {ogrn} {centre.ogrn}"
    operator = f"{centre.owner_name}, {numbers}, {centre.owner_address}" if whole else ""
    known = {"operator": operator, "portal": site.root_url}
    return {placeholders.gap(asked): known[name] for name, asked in GAPS.items()}
