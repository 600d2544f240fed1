"""Asking the addresses that are due: slowly, a host at a time by one asker, each answer kept."""

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from core.upkeep.refresh import refresh
from link_checker import KEY
from link_checker.fetching import Kind, Outcome, ask
from link_checker.models import Link, WebAddress
from link_checker.problems import CERTAIN

HOSTS_AT_ONCE = 4
PER_HOST, BATCH = 10, 400  # addresses of one run
PAUSE = 2.0  # seconds between two questions to a host
RUN = 240.0  # seconds, so that other jobs of the worker wait no longer
ENOUGH = 3  # failures before a link is called broken
RETRIES = (timedelta(hours=1), timedelta(hours=12), timedelta(days=1))
LEAST_WAIT = timedelta(hours=1)

Ask = Callable[[str, str], Outcome]
Answer = tuple[int, Outcome]


def run(asker: Ask = ask, pause: Callable[[float], None] = time.sleep) -> int:
    """Ask what is due, within the time of a run; return how many answers came."""
    if not settings.LINK_CHECKS:
        return 0
    deadline = time.monotonic() + RUN
    by_host = _by_host(WebAddress.objects.due().filter(links__isnull=False).distinct()[:BATCH])
    number = 0
    for pk, outcome in _asked(by_host.values(), asker, pause, deadline):
        keep(pk, outcome)
        number += 1
    return number


@transaction.atomic
def keep(pk: int, outcome: Outcome, now: datetime | None = None) -> None:
    """Keep an answer, and tell the desk when a link has begun or ceased to lead nowhere."""
    address = WebAddress.objects.select_for_update().filter(pk=pk).first()
    if address is None:
        return
    before = address.problem
    _note(address, outcome, now or timezone.now())
    address.save()
    if address.problem != before:
        tell_desk(address.links.all())


def tell_desk(links: Iterable[Link]) -> None:
    """Renew the lines of «Состояние портала» about the things where links stand."""
    seen = set()
    for link in links:
        place = link.content_type_id, link.object_id
        if place not in seen:
            seen.add(place)
            thing = link.thing
            if thing is not None:
                refresh(thing, key=KEY)


def agent() -> str:
    """Return how the worker calls itself: sites see whose it is and whom to write to."""
    site = Site.objects.order_by("-is_default_site").first()
    return (
        f"MOC-portal-link-check/1.0 (+{site.root_url if site else settings.WAGTAILADMIN_BASE_URL})"
    )


def _by_host(addresses: Iterable[WebAddress]) -> dict[str, list[WebAddress]]:
    found: dict[str, list[WebAddress]] = {}
    for each in addresses:
        of_host = found.setdefault(each.host, [])
        if len(of_host) < PER_HOST:
            of_host.append(each)
    return found


def _asked(
    hosts: Iterable[list[WebAddress]], asker: Ask, pause: Callable, deadline: float
) -> Iterator[Answer]:
    """Yield answers as hosts give them; the threads touch the network only, never the database."""
    name = agent()

    def one_host(addresses: list[WebAddress]) -> list[Answer]:
        answers: list[Answer] = []
        for each in addresses:
            if time.monotonic() > deadline:
                break
            if answers:
                pause(PAUSE)
            answers.append((each.pk, asker(each.url, name)))
        return answers

    with ThreadPoolExecutor(HOSTS_AT_ONCE, thread_name_prefix="links") as pool:
        for done in as_completed([pool.submit(one_host, each) for each in hosts]):
            yield from done.result()


def _note(address: WebAddress, outcome: Outcome, now: datetime) -> None:
    address.checked_at, address.answer = now, outcome.words
    if outcome.kind is not Kind.BROKEN:
        address.problem, address.since = "", None
        address.failures, address.first_failure = 0, None
        pause = timedelta(days=settings.LINK_CHECK_DAYS)
    else:
        address.failures += 1
        address.first_failure = address.first_failure or now
        if outcome.problem in CERTAIN or address.failures >= ENOUGH or address.problem:
            address.problem, address.since = outcome.problem, address.first_failure
        pause = _retry(address.failures)
    asked_for = max(outcome.wait, LEAST_WAIT) if outcome.wait is not None else timedelta()
    address.next_check = now + max(pause, asked_for)


def _retry(failures: int) -> timedelta:
    """Return when a failure is tried again: soon at first, once a week in the end."""
    if failures <= len(RETRIES):
        return RETRIES[failures - 1]
    return timedelta(days=min(failures - len(RETRIES) + 1, 7))
