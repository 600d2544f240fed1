"""Verdicts and the table of docs/quality.md, from what the kit has written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

# budget of the front page: kilobytes on the wire; half a one of a sheet's are headers of its answer
BUDGET = {"css_kb": 12.5, "js_kb": 5, "kb": 120}
OVERFLOW = ("over320", "over_zoom200", "over_text200", "over_spacing")
LIGHTHOUSE = ("lh_perf", "lh_a11y", "lh_bp", "lh_seo")
COLUMNS = (
    *("Site", "Page", "Score", "axe", "HTMLCS", "IBM", "Overflow", "Torn", "KB", "Requests"),
    *("Lighthouse P/A/BP/SEO", "Verdict"),
)
UNMEASURED = " not measured "


@dataclass(frozen=True)
class Row:
    """A page with its metrics and the gates that it missed."""

    site: str
    path: str
    metrics: dict[str, Any]
    missed: tuple[str, ...]

    @property
    def cells(self) -> list[str]:
        """The page's line of the table."""
        shown = self.metrics.get
        overflow = [shown(name) for name in OVERFLOW if shown(name) is not None]
        lighthouse = [shown(name) for name in LIGHTHOUSE]
        return [
            self.site,
            f"`{unquote(self.path)}`",
            *(_figure(shown(name)) for name in ("score", "axe", "htmlcs", "ace")),
            _figure(max(overflow, default=None)),
            *(_figure(shown(name)) for name in ("torn", "kb", "requests")),
            "/".join(map(_figure, lighthouse)) if any(lighthouse) else "–",
            "; ".join(self.missed) or "pass",
        ]


def rows(report: dict[str, Any], quick: bool = False) -> Iterator[Row]:
    """Yield the pages of a report; a quick run is not blamed for what it leaves unmeasured."""
    for path, page in report["pages"].items():
        missed = [each.removeprefix(f"{path}: ") for each in report["missed"] if _is_of(each, path)]
        if quick:
            missed = [each for each in missed if UNMEASURED not in f"{each} "]
        if path == "/":
            missed += over_budget(page["metrics"])
        yield Row(urlsplit(report["base"]).hostname or "", path, page["metrics"], tuple(missed))


def _is_of(missed: str, path: str) -> bool:
    return missed.startswith(f"{path}: ")


def over_budget(metrics: dict[str, Any]) -> list[str]:
    """Return the parts of the front page that weigh too much."""
    return [
        f"{name} {metrics[name]} > {limit}"
        for name, limit in BUDGET.items()
        if (metrics.get(name) or 0) > limit
    ]


def markdown(found: list[Row]) -> str:
    """Return the table."""
    lines = [COLUMNS, ["---"] * len(COLUMNS), *(row.cells for row in found)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _figure(value: Any) -> str:
    return "–" if value is None else f"{value:g}"
