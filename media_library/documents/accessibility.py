"""Whether a screen reader can read a file (ПП РФ 102, ГОСТ Р 52872): from facts to words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from media_library.models import Accessibility, DocumentReading
from media_library.uploads import FileKind


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it is right, and in words what it is or what to do."""

    is_right: bool
    words: str


def judge(kind: FileKind, facts: dict[str, Any]) -> Accessibility:
    """Return the flag that the facts of a file give."""
    if kind.media_type.startswith("image/"):
        return Accessibility.SCAN
    if not kind.reader:
        return Accessibility.UNKNOWN
    if kind.reader == "pdf":
        return _judge_pdf(facts)
    if not facts.get("words"):
        return Accessibility.SCAN if facts.get("pictures") else Accessibility.UNKNOWN
    return Accessibility.PARTLY if facts.get("undescribed") else Accessibility.ACCESSIBLE


def _judge_pdf(facts: dict[str, Any]) -> Accessibility:
    scans, texts = facts.get("scan_pages", 0), facts.get("text_pages", 0)
    if not scans and not texts:
        return Accessibility.UNKNOWN
    if scans >= texts:
        return Accessibility.SCAN
    whole = facts.get("tagged") and facts.get("title") and facts.get("language") and not scans
    return Accessibility.ACCESSIBLE if whole else Accessibility.PARTLY


def findings(reading: DocumentReading) -> list[Finding]:
    """Return what was looked at in a file, in the order of weight."""
    if "scan_pages" in reading.facts:
        return list(_of_pdf(reading.facts))
    if reading.fact("pictures") is not None:
        return list(_of_office(reading.facts))
    return []


def _of_pdf(facts: dict[str, Any]) -> Iterator[Finding]:
    yield _of_pages(facts["scan_pages"], facts["pages"])
    if facts["scan_pages"] == facts["pages"]:
        return  # all else is for a file with text
    yield _either(
        facts["tagged"],
        _("Headings, lists and tables are marked (the PDF is tagged)."),
        _(
            "Headings, lists and tables are not marked. In Word: «Save as → PDF → Options → "
            "Document structure tags»; in LibreOffice: «Export as PDF → Tagged PDF»."
        ),
    )
    yield _either(
        facts["title"],
        _("The file has a title: «%(title)s».") % {"title": facts["title"]},
        _(
            "The file has no title of its own: fill «File → Properties → Title» in the program "
            "and save the PDF anew."
        ),
    )
    yield _either(
        facts["language"],
        _("The language is stated: %(language)s.") % {"language": facts["language"]},
        _(
            "The language of the text is not stated, a screen reader may read it by the rules of "
            "English: set Russian for the whole text and save the PDF anew."
        ),
    )


def _of_pages(scans: int, pages: int) -> Finding:
    if not scans:
        return Finding(True, _("There is text on all pages: search and screen readers find it."))
    if scans == pages:
        return Finding(
            False,
            _(
                "These are pictures of pages without text. Recognise the text (OCR) and check it, "
                "or better upload the file from which the document was printed."
            ),
        )
    words = ngettext(
        "%(number)d page is a picture without text: recognise it (OCR) or take it from the file "
        "from which the document was printed.",
        "%(number)d pages are pictures without text: recognise them (OCR) or take them from the "
        "file from which the document was printed.",
        scans,
    )
    return Finding(False, words % {"number": scans})


def _of_office(facts: dict[str, Any]) -> Iterator[Finding]:
    yield _either(
        facts.get("words"),
        _("There is text in the file: search and screen readers find it."),
        _("There is no text in the file, only pictures: type or recognise the text."),
    )
    if number := facts.get("undescribed"):
        yield Finding(
            False,
            ngettext(
                "%(number)d picture has no description: right-click it, choose «Edit alt text» "
                "and say what it shows.",
                "%(number)d pictures have no description: right-click each, choose «Edit alt "
                "text» and say what it shows.",
                number,
            )
            % {"number": number},
        )
    elif facts.get("pictures"):
        yield Finding(True, _("All pictures are described in words."))


def _either(is_right: Any, good: str, bad: str) -> Finding:
    return Finding(bool(is_right), good if is_right else bad)


PROBLEMS = {
    "time": gettext_lazy("Reading took too long and was stopped."),
    "memory": gettext_lazy("Reading needed too much memory and was stopped."),
    "output": gettext_lazy("The file unpacks to more than it should, reading was stopped."),
    "crash": gettext_lazy("Reading broke off."),
    "damaged": gettext_lazy("The file is damaged inside, programs open it with difficulty."),
    "entities": gettext_lazy("There is a trap for programs in the file (a bomb of entities)."),
    "lost": gettext_lazy("The file is not in the storage: upload it again."),
}


def problem_in_words(reading: DocumentReading) -> str:
    """Say why a file was not read."""
    return str(PROBLEMS.get(reading.problem, ""))
