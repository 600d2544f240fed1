"""Acts of the demo: «Положение» with its clauses, and the acts that it names."""

from datetime import date
from typing import Any

from wagtail.models import Site

from acts.clauses.parser import ParsedClause, parse
from acts.models import NormativeAct, NormativeClause, OfficialPublication
from home.demo.config import DemoCentre, DemoRegulation


def make_acts(site: Site, demo: DemoCentre) -> None:
    """Make the register of a centre, everything published."""
    _publish(_regulation(site, demo.regulation))
    for raw in demo.acts:
        _publish(NormativeAct(site=site, **_dated(raw)))


def clauses_under(regulation: DemoRegulation, prefix: str) -> list[ParsedClause]:
    """Return the clauses right under a number: "2.2." gives 2.2.1, 2.2.2 and so on."""
    found = [each for each in parse(regulation.text).clauses if each.number.startswith(prefix)]
    depth = prefix.count(".") + 1
    return [each for each in found if len(each.number.split(".")) == depth]


def clause(regulation: DemoRegulation, number: str) -> str:
    """Return the text of one clause."""
    return next(each.text for each in parse(regulation.text).clauses if each.number == number)


def _regulation(site: Site, demo: DemoRegulation) -> NormativeAct:
    requisites = _dated({"number": demo.number, "date": demo.date})
    act: Any = NormativeAct(
        site=site,
        kind="regulation",
        level="municipal",
        role="regulation",
        topic="about",
        title=demo.title,
        issuer=demo.issuer,
        lead=demo.lead,
        **requisites,
    )
    act.clauses = [
        NormativeClause(
            number=each.number,
            marker=each.marker,
            is_heading=each.is_heading,
            text=each.text,
            sort_order=place,
        )
        for place, each in enumerate(parse(demo.text).clauses)
    ]
    act.publications = [
        OfficialPublication(where=where, url=url, sort_order=place)
        for place, (where, url) in enumerate(demo.publications)
    ]
    return act


def _dated(raw: dict[str, Any]) -> dict[str, Any]:
    known = {key: value for key, value in raw.items() if value}
    if "date" in known:
        known["date"] = date.fromisoformat(known["date"])
    return known


def _publish(act: NormativeAct) -> None:
    act.full_clean()
    act.save()
    act.save_revision().publish()
