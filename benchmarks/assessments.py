"""`make bench-assessments`: what 300 organisations in eight cycles cost, and 180,000 answers.

Pages of readers, the import of a table by an editor, the pages of a survey; in a scratch portal.
"""

import argparse
import os
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from benchmarks import messages, serve
from benchmarks.catalogue import TIMES, asking
from benchmarks.importing import Spent, spent
from benchmarks.pages import QUERIES, REFERENCE, Cost
from benchmarks.publishing import HOST, measure, measured_reference, table

if TYPE_CHECKING:
    from benchmarks.desk import Desk
    from quality_assessment.models import AssessmentCycle

ORGANISATIONS, CYCLES, ANSWERS = 300, 8, 600
LIMIT = 25.0  # milliseconds of the web process and PostgreSQL
IMPORT = 3.0  # seconds by the clock, of both steps together
PATHS = {
    "cycle": "/nezavisimaya-otsenka/",
    "cycle_sorted": "/nezavisimaya-otsenka/?sort=k3&q=творчества",
    "cycle_result": "/nezavisimaya-otsenka/{year}/organizatsiya-{number}/",
}
INPUT = re.compile(r'<input type="(?:hidden|text)" name="([^"]+)" value="([^"]*)"')


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when a target is missed."""
    options = _options(line)
    with serve.scratch_portal(options.port):
        serve.collect_static(of_desk=True)
        costs, works = measure_all(options)
    return report(costs, works, options)


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--organisations", type=int, default=ORGANISATIONS)
    parser.add_argument("--cycles", type=int, default=CYCLES)
    parser.add_argument("--answers", type=int, default=ANSWERS, help="of each organisation")
    parser.add_argument("--times", type=int, default=TIMES)
    return parser.parse_args(line)


def measure_all(options: argparse.Namespace) -> tuple[dict[str, Cost], dict[str, Spent]]:
    """Return what pages cost, the reference first, and what an editor's works took."""
    from benchmarks import cycles, loader
    from benchmarks.desk import Desk

    reference = measured_reference()
    desk = Desk(HOST, 0)
    cycle = cycles.fill(desk.site, options.organisations, options.cycles, options.answers)
    loader.vacuum()
    pages = {
        name: measure(asking(HOST, path), options.times)
        for name, path in paths(cycle.year - 2).items()
    }
    costs = {REFERENCE: reference, **pages}
    return costs, {name: spent(act) for name, act in works(desk, cycle, options.organisations)}


def paths(year: int) -> dict[str, str]:
    """Return the addresses; another result each time, of a year in which all were assessed."""
    return {name: path.replace("{year}", str(year)) for name, path in PATHS.items()}


def works(
    desk: "Desk", cycle: "AssessmentCycle", houses: int
) -> list[tuple[str, Callable[[], Any]]]:
    """Return what an editor does, in the order in which it can be done."""
    from django.urls import reverse

    survey = reverse("quality_survey", args=[cycle.pk])
    return [
        ("survey_page", lambda: _sound(desk.client.get(survey))),
        ("survey_table", lambda: order_answers(desk, cycle, survey)),
        ("survey_counts", lambda: _sound(desk.client.post(survey), 302)),
        ("import_table", lambda: take(desk, cycle, houses)),
        ("survey_forgotten", lambda: forget(cycle)),
    ]


def order_answers(desk: "Desk", cycle: "AssessmentCycle", survey: str) -> None:
    """Order all answers as XLSX and make the file as the worker does."""
    from exchange.models import OrderedFile
    from exchange.orders.making import make

    _sound(desk.client.post(survey, {"order": "xlsx"}), 302)
    order = OrderedFile.objects.latest("pk")
    make(order, order.created_by)
    if not (order.is_ready and order.total):
        raise RuntimeError(f"the file is not made: {order.state}, {order.remark}")


def take(desk: "Desk", cycle: "AssessmentCycle", houses: int) -> None:
    """Take a table into the cycle by the two steps of the page."""
    from django.urls import reverse

    from benchmarks import cycles

    address = reverse("quality_import", args=[cycle.pk])
    looked = _sound(desk.client.post(address, {"file": cycles.table(houses)}))
    sent = dict(INPUT.findall(looked.content.decode()))
    sent |= {f"take-{number}": "1" for number in range(2, houses + 2)} | {"replace": "1"}
    _sound(desk.client.post(address, sent), 302)
    written = cycle.results.exclude(total=None).count()
    if written != houses:
        raise RuntimeError(f"{written} of {houses} rows were written")


def forget(cycle: "AssessmentCycle") -> None:
    """Delete the questionnaires of the published cycle, as the night does when their term ends."""
    from datetime import timedelta

    from django.utils import timezone

    from quality_assessment.models import Survey
    from quality_assessment.survey import counting, retention

    cycle.refresh_from_db()
    cycle.save_revision().publish()
    past = timezone.now() - timedelta(days=800)
    cycle.publications.update(at=past)
    Survey.objects.filter(cycle=cycle).update(closes=timezone.now())
    counting.transfer(Survey.objects.get(cycle=cycle), None, replace=True)
    if not retention.run():
        raise RuntimeError("nothing was deleted")


def _sound(response: Any, status: int = 200) -> Any:
    if response.status_code != status:
        raise RuntimeError(f"{response.status_code} instead of {status}")
    if response.streaming:
        b"".join(response.streaming_content)
    return response


def missed(costs: dict[str, Cost], works_done: dict[str, Spent]) -> list[str]:
    """Return the cases above their targets of time or of queries."""
    slow = [
        name
        for name, cost in costs.items()
        if name != REFERENCE and (cost.total > LIMIT or (cost.queries or 0) > QUERIES)
    ]
    return [*slow, *(["import_table"] if works_done["import_table"].clock > IMPORT else [])]


def report(
    costs: dict[str, Cost], works_done: dict[str, Spent], options: argparse.Namespace
) -> int:
    """Print figures and targets; 1 when one is missed."""
    print(
        messages.ASSESSMENTS.format(
            organisations=options.organisations,
            cycles=options.cycles,
            answers=options.organisations * options.answers,
        ),
        f"CPU: {os.cpu_count()}.",
    )
    table(costs)
    for name, took in works_done.items():
        print(messages.WORK.format(name=messages.CASES[name], **took._asdict()))
    print(messages.ASSESSMENTS_TARGET.format(limit=f"{LIMIT:.0f}", queries=QUERIES, clock=IMPORT))
    found = missed(costs, works_done)
    names = ", ".join(messages.CASES[each] for each in found)
    print(messages.ABOVE.format(cases=names) if found else messages.BELOW)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
