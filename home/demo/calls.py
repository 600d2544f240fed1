"""Two calls of the demo: one whose results are published, one that takes practices now."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Collection

from home.demo import config
from home.demo.documents import make_document
from practices_bank.models import CallCategory, PracticeCallPage, PracticesPage

REGULATION = [
    "Отбор проводит муниципальный опорный центр",
    "Практики подают организации через портал",
    "Документ вымышлен для демонстрации",
]


def make_calls(section: PracticesPage, collection: Collection) -> dict[str, PracticeCallPage]:
    """Make the calls of a centre; return them by their titles."""
    return {raw["title"]: _make(raw, section, collection) for raw in config.calls()}


def _make(raw: dict[str, Any], section: PracticesPage, collection: Collection) -> PracticeCallPage:
    begins, ends = raw["days"]
    today = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0)
    page = PracticeCallPage(
        title=raw["title"],
        lead=raw["lead"],
        opens_at=today + timedelta(days=begins),
        closes_at=today + timedelta(days=ends, hours=9),
        criteria="\n".join(raw["criteria"]),
        contact=raw["contact"],
        results=raw["results"],
        regulation=make_document(f"Положение об отборе «{raw['title']}»", REGULATION, collection),
        categories=[
            CallCategory(title=title, about=about, sort_order=place)
            for place, (title, about) in enumerate(raw["categories"])
        ],
        live=False,
    )
    section.add_child(instance=page)
    page.save_revision().publish()
    return page
