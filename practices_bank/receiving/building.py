"""Data of a package become a practice; what does not fit is said in sentences."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.rich_text.converters.editor_html import EditorHTMLConverter

from practices_bank.choices import Evidence, Kind, Source, Stage
from practices_bank.models import (
    PracticeIndicator,
    PracticePage,
    PracticePartner,
    PracticeResource,
    PracticeStage,
)
from practices_bank.models.parts.content import PLAIN
from practices_bank.transfer.facts import FORM, RICH_FIELDS
from vocabularies.models import Term

TEXTS = ("title", "lead", "goal", "keywords", "contact_name", "contact_phone", "contact_email")
NUMBERS = ("age_from", "age_to", "started_year", "described_year", "assessed_year")
WORDS = {"directions": "direction", "levels": "level", "target_groups": "target-group"}
ROWS: dict[str, Any] = {
    "stages": PracticeStage,
    "resources": PracticeResource,
    "indicators": PracticeIndicator,
    "partners": PracticePartner,
}


class Words:
    """Words of the vocabularies by vocabulary and code: one query for a package."""

    def __init__(self) -> None:
        self.known: dict[Any, Term] = {
            (term.vocabulary, term.code): term for term in Term.objects.all()
        }

    def find(self, vocabulary: str, said: Any) -> Term | None:
        """Return the word that the sender means."""
        code = said.get("code") if isinstance(said, dict) else None
        return self.known.get((vocabulary, code))


class Builder:
    """Fills a practice with the data of another centre; remarks say what was left out."""

    def __init__(self, words: Words, municipality: str) -> None:
        self.words, self.municipality = words, municipality
        self.converter = EditorHTMLConverter(features=PLAIN)

    def fill(self, page: PracticePage, said: dict[str, Any]) -> list[str]:
        """Fill a practice; return remarks. Raises ValidationError for data of no practice."""
        if said.get("form") != FORM:
            raise ValidationError(_("It is no practice."))
        page.origin = origin_of(said)
        page.source, page.municipality = Source.MUNICIPAL, self.municipality[:255]
        for name in TEXTS:
            setattr(page, name, self._text(page, name, said.get(name)))
        for name in NUMBERS:
            value = said.get(name)
            setattr(page, name, value if isinstance(value, int) else None)
        for name in RICH_FIELDS:
            setattr(page, name, self._rich(said.get(name)))
        page.uses_distance = said.get("uses_distance") is True
        page.kind = said["kind"] if said.get("kind") in Kind.values else Kind.PRACTICE
        page.stage = said["stage"] if said.get("stage") in Stage.values else ""
        page.assessed_by = self._text(page, "assessed_by", said.get("assessed_by"))
        self._owner(page, said)
        self._more(page, said)
        remarks = [*self._words(page, said), *self._rows(page, said)]
        page.claimed_evidence = self._evidence(page, said.get("evidence"))
        return remarks

    def _text(self, page: PracticePage, name: str, value: Any) -> str:
        field: Any = page._meta.get_field(name)
        longest = field.max_length
        return value[:longest] if isinstance(value, str) else ""

    def _rich(self, value: Any) -> str:
        """Let in what the editor itself would: another portal is no reason to trust markup."""
        return self.converter.to_database_format(value) if isinstance(value, str) else ""

    def _owner(self, page: PracticePage, said: dict[str, Any]) -> None:
        owner = said.get("organisation")
        page.source_organisation = str((owner or {}).get("name", ""))[:250]
        address = said.get("address")
        page.source_url = str(address)[:200] if is_web_address(address) else ""

    def _more(self, page: PracticePage, said: dict[str, Any]) -> None:
        blocks: list[tuple[str, Any]] = []
        for each in said.get("more") or []:
            kind, value = each.get("type"), each.get("value")
            if kind == "text" and isinstance(value, str):
                blocks.append(("text", self._rich(value)))
            elif kind == "heading" and isinstance(value, dict):
                level = value.get("level") if value.get("level") in ("2", "3", "4") else "2"
                heading = {"level": level, "text": str(value.get("text", ""))[:150]}
                blocks.append(("heading", heading))
        page.body = page._meta.get_field("body").stream_block.to_python(
            [{"type": kind, "value": value} for kind, value in blocks]
        )

    def _words(self, page: PracticePage, said: dict[str, Any]) -> Iterator[str]:
        for field, vocabulary in WORDS.items():
            asked = said.get(field) or []
            found = [self.words.find(vocabulary, each) for each in asked]
            setattr(page, field, [term for term in found if term])
            for term, each in zip(found, asked, strict=True):
                if term is None:
                    name = each.get("name", "") if isinstance(each, dict) else each
                    yield _("The word “%(name)s” is not known here: choose another.") % {
                        "name": name
                    }

    def _rows(self, page: PracticePage, said: dict[str, Any]) -> Iterator[str]:
        for name, model in ROWS.items():
            rows = []
            for each in said.get(name) or []:
                row = self._row(model, each if isinstance(each, dict) else {})
                try:
                    row.full_clean(exclude=["page"])
                except ValidationError:
                    yield _("A row of “%(rows)s” is left out: it is not complete.") % {
                        "rows": model._meta.verbose_name_plural
                    }
                    continue
                row.sort_order = len(rows)
                rows.append(row)
            setattr(page, name, rows)

    def _row(self, model: Any, said: dict[str, Any]) -> Any:
        if model is PracticePartner:
            name, role = str(said.get("name", ""))[:250], str(said.get("role", ""))[:300]
            return PracticePartner(outside_name=name, role=role)
        fields = {each.name: each for each in model._meta.fields}
        values: dict[str, Any] = {}
        for name, value in said.items():
            if name == "kind":
                values["kind"] = self.words.find("resource-kind", value)
            elif name in ("before", "after"):
                values[name] = decimal(value)
            elif name in fields and isinstance(value, str):
                values[name] = value[: fields[name].max_length]
        return model(**values)

    def _evidence(self, page: PracticePage, claimed: Any) -> int:
        """Return the level that the data allow here: the document of an assessment comes later."""
        level = claimed if claimed in Evidence.values else Evidence.DESCRIPTION
        measured = any(row.is_measured for row in page.indicators.all())
        if level >= Evidence.INTERNAL and not page.assessed_by:
            level = Evidence.MEASURED
        if level == Evidence.MEASURED and not measured:
            level = Evidence.DESCRIPTION
        return int(min(level, Evidence.EXTERNAL))


def origin_of(said: dict[str, Any]) -> UUID:
    """Return the permanent number; ValidationError where there is none."""
    try:
        return UUID(str(said.get("origin")))
    except ValueError:
        raise ValidationError(_("The practice has no permanent number.")) from None


def problems_of(page: PracticePage) -> list[str]:
    """Return what the practice's own rules have against it: it is kept as a draft all the same."""
    try:
        page.clean_fields(exclude=["path", "depth", "slug", "url_path", "draft_title"])
    except ValidationError as error:
        fields: dict[str, Any] = {each.name: each for each in page._meta.get_fields()}
        return [
            f"{fields[name].verbose_name}: {' '.join(messages)}"
            for name, messages in error.message_dict.items()
        ]
    return []


def decimal(value: Any) -> Decimal | None:
    """Return a figure; None for what is none."""
    try:
        return Decimal(str(value)) if value not in (None, "") else None
    except InvalidOperation:
        return None


def is_web_address(value: Any) -> bool:
    """Tell whether a value is an address of a site."""
    return isinstance(value, str) and value.startswith(("https://", "http://"))
