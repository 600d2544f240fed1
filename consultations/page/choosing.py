"""The page on which a reader finds a specialist and a time, step by step, all by links."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Site

from consultations.choices import Format
from consultations.models import ConsultationSettings, ConsultationTopic
from consultations.people import Consultant, consultants
from consultations.slots import Slot
from core.structured_data import graph

if TYPE_CHECKING:
    from consultations.models import ConsultationsPage

FILTERS = ("topic", "format", "who", "day")


@dataclass(frozen=True)
class Row:
    """A specialist with the address of his times."""

    consultant: Consultant
    url: str
    count: int
    nearest: Slot | None
    current: bool


@dataclass(frozen=True)
class Time:
    """A slot with the address of its form; "" where it is taken."""

    slot: Slot
    url: str


@dataclass(frozen=True)
class Day:
    """The times of one day."""

    day: date
    times: list[Time]


class Choice:
    """What the address has chosen so far; words that nothing is known by are left out."""

    def __init__(self, page: "ConsultationsPage", request: HttpRequest) -> None:
        self.base = page.get_url(request) or "/"
        self.query = {name: request.GET[name] for name in FILTERS if request.GET.get(name)}
        self.site = Site.find_for_request(request)
        self.everybody = consultants(self.site)
        self.topics = self._topics()
        self.topic = next((t for t in self.topics if t.slug == self.query.get("topic")), None)
        self.format = self.query.get("format") if self.query.get("format") in Format else ""
        self.people = [each for each in self.everybody if self._fits(each)]
        wanted = self.query.get("who", "")
        self.who = next((p for p in self.people if str(p.specialist.pk) == wanted), None)

    @property
    def is_narrowed(self) -> bool:
        """Whether the address leaves something out."""
        return bool(self.query)

    def url(self, **changes: Any) -> str:
        """Return the address of another choice; None takes a step back."""
        return self.base + _query({**self.query, **changes})

    def slots(self, person: Consultant) -> list[Slot]:
        """Return the times of a specialist in the format that is asked for."""
        return [s for s in person.slots if not self.format or self.format in s.offer.formats]

    def _topics(self) -> list[ConsultationTopic]:
        found = {t.pk: t for person in self.everybody for t in person.topics}
        return sorted(found.values(), key=lambda each: (each.order, each.name))

    def _fits(self, person: Consultant) -> bool:
        about = self.topic is None or self.topic in person.topics
        return about and (not self.format or self.format in person.formats)


def respond(page: "ConsultationsPage", request: HttpRequest) -> HttpResponseBase:
    """Show what is chosen and what can be chosen next; never kept: the times change."""
    choice = Choice(page, request)
    context = page.get_context(request)
    canonical = request.build_absolute_uri(choice.base)
    days = _days(choice)
    context.update(
        choice=choice,
        chips=[each for each in (_topic_chips(choice), _format_chips(choice)) if each],
        rows=[_row(choice, each) for each in choice.people],
        day_chips=_day_chips(choice, days),
        days=_of_day(days, choice.query.get("day", "")),
        terms=ConsultationSettings.for_request(request),
        reset_url=choice.base,
        noindex=choice.is_narrowed,
        canonical=canonical,
        structured_data=graph(_node(page, choice, canonical), context["breadcrumbs"], request),
    )
    response = TemplateResponse(request, page.get_template(request), context)
    add_never_cache_headers(response)
    return response


def _row(choice: Choice, person: Consultant) -> Row:
    free = [each for each in choice.slots(person) if not each.taken]
    url = choice.url(who=person.specialist.pk, day=None)
    return Row(person, f"{url}#vremya", len(free), free[0] if free else None, person is choice.who)


def _days(choice: Choice) -> list[Day]:
    if choice.who is None:
        return []
    groups = groupby(choice.slots(choice.who), key=lambda each: each.start.date())
    return [Day(day, [_time(choice, each) for each in slots]) for day, slots in groups]


def _time(choice: Choice, slot: Slot) -> Time:
    if slot.taken or choice.who is None:
        return Time(slot, "")
    asked = {
        "who": choice.who.specialist.pk,
        "at": code(slot),
        "topic": choice.topic.slug if choice.topic else None,
        "format": choice.format,
    }
    return Time(slot, f"{choice.base}zapis/{_query(asked)}")


def code(slot: Slot) -> str:
    """Return what an address calls a time: 2026-11-26T13:30Z."""
    return slot.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def _of_day(days: list[Day], wanted: str) -> list[Day]:
    return [each for each in days if each.day.isoformat() == wanted] or days


def _topic_chips(choice: Choice) -> dict[str, Any] | None:
    items = [
        _chip(str(t.label), choice.url(topic=t.slug, who=None, day=None), t == choice.topic)
        for t in choice.topics
    ]
    every = _chip(_("all topics"), choice.url(topic=None), choice.topic is None)
    return {"label": _("Topic"), "items": [every, *items]} if len(items) > 1 else None


def _format_chips(choice: Choice) -> dict[str, Any] | None:
    known = [each for each in Format if any(each in p.formats for p in choice.everybody)]
    items = [
        _chip(str(f.label), choice.url(format=f.value, day=None), f == choice.format) for f in known
    ]
    every = _chip(_("any format"), choice.url(format=None), not choice.format)
    return {"label": _("Format"), "items": [every, *items]} if len(items) > 1 else None


def _day_chips(choice: Choice, days: list[Day]) -> list[dict[str, Any]]:
    if len(days) < 2:
        return []
    chosen = choice.query.get("day")
    items = [
        _chip(
            date_format(each.day, "j E, D"),
            f"{choice.url(day=each.day.isoformat())}#vremya",
            each.day.isoformat() == chosen,
        )
        for each in days
    ]
    every = _chip(
        _("all days"), f"{choice.url(day=None)}#vremya", len(_of_day(days, chosen or "")) > 1
    )
    return [every, *items]


def _chip(title: str, url: str, current: bool) -> dict[str, Any]:
    return {"title": title, "url": url, "current": current}


def _query(values: Mapping[str, Any]) -> str:
    kept = {name: value for name, value in values.items() if value}
    return f"?{urlencode(kept)}" if kept else ""


def _node(page: "ConsultationsPage", choice: Choice, url: str) -> dict[str, Any]:
    """Return the services for search engines: a service for each topic."""
    return {
        "@type": "CollectionPage",
        "@id": url,
        "url": url,
        "name": page.title,
        "hasPart": [{"@type": "Service", "name": str(topic.label)} for topic in choice.topics],
    }
