"""Legal pages of a new centre: texts with marks of what the centre has still to fill in."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from core import placeholders
from core.centres import pages_of
from core.models import CentreSettings
from home.models import LegalPage

SEED = Path(__file__).parent / "seed" / "legal.json"
FROM_SETTINGS = ("owner_name", "owner_address", "owner_email")


def prepare(kind: LegalPage.Kind) -> Callable[[Any, Any], None]:
    """Return the step that fills a new page of the kind (152-ФЗ, ГОСТ Р 52872)."""

    def fill(page: Any, centre: CentreSettings) -> None:
        text = _texts()[kind]
        known = {name: _known(centre, name) for name in FROM_SETTINGS}
        page.kind = kind
        page.lead = text["lead"]
        page.effective_from = timezone.localdate()
        page.body = [_block(name, value, known) for name, value in text["body"]]

    return fill


def fill_known(site: Site) -> list[LegalPage]:
    """Write what the settings have come to say into the legal pages that still ask for it."""
    centre = CentreSettings.for_site(site)
    answers = {
        placeholders.gap(_asked(centre, name)): getattr(centre, name) for name in FROM_SETTINGS
    }
    pages = LegalPage.objects.filter(pk__in=pages_of(site).values("pk"))
    return [page for page in pages if _fill(page, answers)]


def _fill(page: LegalPage, answers: dict[str, str]) -> bool:
    """Fill the page and, where it waits apart, its draft; people's own words stay as they are."""
    draft = page.get_latest_revision_as_object()
    waits = page.has_unpublished_changes
    changed = placeholders.answer(page, answers)
    if changed:
        page.save(update_fields=changed)
    if not placeholders.answer(draft, answers):
        return bool(changed)
    revision = draft.save_revision(clean=False, changed=waits, log_action=True)
    if page.live and not waits:
        LegalPage.objects.filter(pk=page.pk).update(live_revision=revision)
    return True


def _asked(centre: CentreSettings, name: str) -> Any:
    field: Any = centre._meta.get_field(name)
    return field.verbose_name


@cache
def _texts() -> dict[str, Any]:
    return json.loads(SEED.read_text("utf-8"))


def _known(centre: CentreSettings, name: str) -> str:
    """Return a value of the settings, or the mark that it is still to be filled in."""
    return getattr(centre, name) or placeholders.mark(_asked(centre, name))


def _block(name: str, value: str, known: dict[str, str]) -> tuple[str, Any]:
    for key, words in known.items():
        value = value.replace(f"{{{key}}}", words)
    return (name, {"level": "2", "text": value}) if name == "heading" else (name, value)
