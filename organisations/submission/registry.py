"""Kinds of things that organisations submit, declared by apps in `<app>/submissions.py`.

submission.register(Kind("programmes.ProgrammePage", parent=programmes_page_of))
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from wagtail.models import Page, Site, WorkflowState

from organisations.representatives.access import represented


def unpublished(thing: Any) -> bool:
    """Tell whether a thing was public once and is no more."""
    return not thing.live and thing.first_published_at is not None


@dataclass(frozen=True)
class Beginning:
    """How an organisation begins a thing, where a name is too little or it is not a page.

    `form(data, organisations=…, initial=…)` asks what is needed. A page is made with the fields
    named in `fields`; what is no page is made by `make(organisation, asked, user)`, which saves the
    draft and returns it, and has `is_open(site)`: whether the centre has a place for it.
    """

    form: Callable[..., Any]
    fields: tuple[str, ...] = ()
    make: Callable[[Any, Mapping[str, Any], Any], Any] | None = None
    is_open: Callable[[Site], bool] | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of things with drafts and a workflow.

    `owner`: the foreign key to the organisation, "pk" for the organisation's own card;
    `parent(site)`: the page under which new pages of the kind stand; `beginning`: the same for
    what is no page; nothing is added where neither is given.
    `hidden`: fields of the form that are the centre's business; `is_archived(thing)`;
    `steps(states)`: words for those workflows, by key, that stand at a step of the kind's own;
    `step_url(state)`: where the desk shows that step to editors, "" where nothing shows it;
    `lacks(thing)`: what the centre has noticed of a thing, in a line for its organisation.
    """

    label: str
    owner: str = "organisation"
    parent: Callable[[Site], Page | None] | None = None
    beginning: Beginning | None = None
    hidden: tuple[str, ...] = ()
    is_archived: Callable[[Any], bool] = unpublished
    steps: Callable[[Iterable[WorkflowState]], Mapping[int, str]] | None = None
    step_url: Callable[[WorkflowState], str] | None = None
    lacks: Callable[[Any], str] | None = None
    order: int = 50

    @cached_property
    def model(self) -> Any:
        """The model of the things."""
        return apps.get_model(self.label)

    @property
    def is_page(self) -> bool:
        """Whether the things are pages."""
        return issubclass(self.model, Page)

    @property
    def hidden_fields(self) -> tuple[str, ...]:
        """Fields that a representative does not see; whose the thing is, is not his to say."""
        return (*self.hidden, self.owner)

    @property
    def name(self) -> str:
        """Name of one thing."""
        return str(self.model._meta.verbose_name)

    @property
    def add_url(self) -> str:
        """Where a representative begins a new one."""
        return self._url("own_add")

    @property
    def blank_url(self) -> str:
        """Where the blank is, for kinds that have one."""
        return self._url("own_blank")

    @property
    def fill_url(self) -> str:
        """Where a filled blank is brought."""
        return self._url("own_fill")

    def _url(self, name: str) -> str:
        meta = self.model._meta
        return reverse(name, args=[meta.app_label, meta.model_name])

    @property
    def is_addable(self) -> bool:
        """Whether organisations make new things of the kind."""
        return self.parent is not None or self.beginning is not None

    def has_place(self, site: Site) -> bool:
        """Tell whether a centre has a place for new things of the kind."""
        if self.beginning is not None and self.beginning.is_open is not None:
            return self.beginning.is_open(site)
        return bool(self.parent and self.parent(site))

    def own(self, user: Any) -> QuerySet[Any]:
        """Return the things of the organisations that a person represents today.

        Aliases and translations follow their originals: nobody edits them past those.
        """
        condition = Q(pk__in=[])
        for each in represented(user):
            at_front: dict[str, Any] = {"path__startswith": each.front}
            place = at_front if self.is_page else {"site": each.site_id}
            condition |= Q((self.owner, each.organisation_id), **place)
        found = self.model._default_manager.filter(condition)
        return found.filter(alias_of__isnull=True) if self.is_page else found

    def of_sites(self, sites: QuerySet[Site]) -> QuerySet[Any]:
        """Return the things of all organisations of centres: theirs by the organisation."""
        site = "site" if self.owner == "pk" else f"{self.owner}__site"
        return self.model._default_manager.filter(**{f"{site}__in": sites.values("pk")})

    def owner_of(self, thing: Any) -> Any:
        """Return the organisation of a thing."""
        return thing if self.owner == "pk" else getattr(thing, self.owner)


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Let organisations submit things of a kind."""
    _kinds[kind.label.lower()] = kind
    return kind


def unregister(kind: Kind) -> None:
    """Take a kind back (tests)."""
    _kinds.pop(kind.label.lower(), None)


def registered() -> list[Kind]:
    """Return all kinds in their order."""
    return sorted(_kinds.values(), key=lambda each: (each.order, each.label))


def of_model(model: type[Model]) -> Kind | None:
    """Return the kind of a model."""
    return _kinds.get(model._meta.label_lower)


def keys_of(things: QuerySet[Any]) -> QuerySet[Any]:
    """Return the keys as texts: states of workflows keep them so."""
    return things.order_by().values_list(Cast("pk", CharField()), flat=True)
