"""`make bench-desk`: what an editor's desk costs on a large portal where much is left to do.

In a scratch portal, in this process, as `bench-publish` does.
"""

import argparse
import os
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from benchmarks import messages, serve
from benchmarks.articles import Article
from benchmarks.pages import REFERENCE, Cost
from benchmarks.publishing import measure, measured_reference, table

if TYPE_CHECKING:
    from benchmarks.desk import Desk

PAGES, EACH = 5000, 200
OPENINGS = 30
LIMIT = 25  # queries
HOST = "localhost"
FIRST_DAY = datetime(2024, 1, 1, 9, tzinfo=UTC)


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when the target is missed."""
    options = _options(line)
    with serve.scratch_portal(options.port):
        serve.collect_static(of_desk=True)
        costs = _measure_all()
    return report(costs)


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    return parser.parse_args(line)


def _measure_all() -> dict[str, Cost]:
    from benchmarks import loader
    from benchmarks.desk import Desk

    reference = measured_reference()
    desk = Desk(HOST, 0)
    fill(desk, PAGES, EACH)
    loader.vacuum()
    return {REFERENCE: reference, "desk": measure(lambda _number: opened(desk), OPENINGS)}


def fill(desk: "Desk", pages: int, each: int) -> None:
    """Give the centre pages and, of every kind that the desk shows, so many things to do."""
    from benchmarks.loader import insert_news
    from core.models import OutboxEntry, OutboxFailure

    news = insert_news(desk.index, [_article(number) for number in range(pages)], {}, [])
    _put_lines(desk, news[:each])
    known = type(news[0]).objects.filter(pk__in=[page.pk for page in news[:each]])
    for number, page in enumerate(known):
        page.owner = desk.editor
        page.title = f"{page.title} с правкой"
        page.save_revision(user=desk.editor)
        if number % 2:
            page.get_workflow().start(page, desk.editor)
    entry = OutboxEntry.objects.latest("pk")
    OutboxFailure.objects.bulk_create(
        OutboxFailure(entry=entry, handler=str(number)) for number in range(each)
    )


def _put_lines(desk: "Desk", news: list[Any]) -> None:
    from django.contrib.contenttypes.models import ContentType

    from core.models import UpkeepItem
    from core.upkeep.registry import registered

    kind = ContentType.objects.get_for_model(type(news[0]))
    UpkeepItem.objects.bulk_create(
        UpkeepItem(
            site=desk.site,
            check_key=check.key,
            content_type=kind,
            object_id=str(page.pk),
            title=page.title,
        )
        for page in news
        for check in registered()
    )


def _article(number: int) -> Article:
    day = FIRST_DAY + timedelta(hours=4 * number)
    text = ("Занятия идут по расписанию.", "Запись открыта до конца месяца.")
    return Article(f"n-{number}", f"Новость {number}", text[0], text, day, ())


def opened(desk: "Desk") -> int:
    """Open the desk; return how many queries it took."""
    from django.urls import reverse

    from benchmarks.desk import counted

    response, queries = counted(lambda: desk.client.get(reverse("wagtailadmin_home")))
    if response.status_code != 200:
        raise RuntimeError(f"{response.status_code}")
    return queries


def report(costs: dict[str, Cost]) -> int:
    """Print the table and the target; 1 when it is missed."""
    print(messages.DESK.format(pages=PAGES, each=EACH), f"CPU: {os.cpu_count()}.")
    table(costs)
    reached = (costs["desk"].queries or 0) <= LIMIT
    print(messages.DESK_TARGET.format(limit=LIMIT))
    print(messages.BELOW if reached else messages.ABOVE.format(cases=messages.CASES["desk"]))
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
