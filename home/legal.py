"""Legal pages of a new centre: texts with marks of what the centre has still to fill in."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.utils import timezone

from core import placeholders
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


@cache
def _texts() -> dict[str, Any]:
    return json.loads(SEED.read_text("utf-8"))


def _known(centre: CentreSettings, name: str) -> str:
    """Return a value of the settings, or the mark that it is still to be filled in."""
    value = getattr(centre, name)
    field: Any = centre._meta.get_field(name)
    return value or placeholders.mark(str(field.verbose_name))


def _block(name: str, value: str, known: dict[str, str]) -> tuple[str, Any]:
    for key, words in known.items():
        value = value.replace(f"{{{key}}}", words)
    return (name, {"level": "2", "text": value}) if name == "heading" else (name, value)
