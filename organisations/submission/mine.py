"""«Мои материалы»: what a person's organisations have, with where each thing stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.utils import quote
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from organisations.models import Organisation
from organisations.representatives.access import organisations_of
from organisations.submission import registry
from organisations.submission.registry import Kind
from organisations.submission.status import Stage, Status, statuses_of


@dataclass(frozen=True)
class Row:
    """A thing of an organisation."""

    kind: Kind
    thing: Any
    status: Status

    @property
    def title(self) -> str:
        """Its name in the latest version."""
        return str(getattr(self.thing, "draft_title", "") or self.thing)

    @property
    def lacks(self) -> str:
        """What the centre has noticed of it."""
        return self.kind.lacks(self.thing) if self.kind.lacks else ""

    @property
    def edit_url(self) -> str:
        """Where it is edited."""
        return edit_url(self.thing)

    @property
    def changes_url(self) -> str:
        """Where its changes are shown."""
        return own_url("own_changes", self.kind, self.thing)

    @property
    def withdraw_url(self) -> str:
        """Where it is taken back while it is under review."""
        if self.status.stage != Stage.REVIEW:
            return ""
        return own_url("own_withdraw", self.kind, self.thing)

    @property
    def delete_url(self) -> str:
        """Where a draft that nobody has seen is deleted."""
        unseen = self.status.stage == Stage.DRAFT and self.kind.is_page
        return reverse("wagtailadmin_pages:delete", args=[self.thing.pk]) if unseen else ""


@dataclass
class Desk:
    """One organisation with its things and what may be added."""

    organisation: Organisation
    rows: list[Row] = field(default_factory=list)
    addable: list[Kind] = field(default_factory=list)


def desks_of(user: Any) -> list[Desk]:
    """Return the person's organisations with their things; three queries for each kind."""
    organisations = organisations_of(user).select_related("site__root_page")
    desks = {each.pk: Desk(each) for each in organisations}
    if not desks:
        return []
    for kind in registry.registered():
        things = list(kind.own(user).order_by("pk"))
        statuses = statuses_of(things)
        for thing in things:
            key = thing.pk if kind.owner == "pk" else getattr(thing, f"{kind.owner}_id")
            desks[key].rows.append(Row(kind, thing, statuses[thing.pk]))
        if kind.is_addable:
            for desk in desks.values():
                desk.addable += [kind] if kind.has_place(desk.organisation.site) else []
    return list(desks.values())


def edit_url(thing: Any) -> str:
    """Return the address of the form of a thing."""
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(type(thing).snippet_viewset.get_url_name("edit"), args=[quote(thing.pk)])


def own_url(name: str, kind: Kind, thing: Any) -> str:
    """Return an address of a thing among «my things»."""
    meta = kind.model._meta
    return reverse(name, args=[meta.app_label, meta.model_name, thing.pk])


@transaction.atomic
def add(kind: Kind, organisation: Organisation, asked: Mapping[str, Any], user: Any) -> Any:
    """Make a draft of an organisation in its place; raise LookupError where there is none."""
    beginning = kind.beginning
    if beginning is not None and beginning.make is not None:
        return beginning.make(organisation, asked, user)
    page = begun(kind, organisation, asked, user)
    page.title = asked["title"]
    return keep(kind, organisation, page, user)


def begun(kind: Kind, organisation: Organisation, asked: Mapping[str, Any], user: Any) -> Any:
    """Return a new page of an organisation, kept nowhere yet."""
    more = {name: asked.get(name) for name in kind.beginning.fields} if kind.beginning else {}
    return kind.model(live=False, owner=user, **{**more, kind.owner: organisation})


@transaction.atomic
def keep(kind: Kind, organisation: Organisation, page: Any, user: Any) -> Any:
    """Put a new page in its place as a draft; raise LookupError where there is none."""
    parent = kind.parent(organisation.site) if kind.parent else None
    if parent is None:
        raise LookupError(_("The centre has no place for this yet."))
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action=False, clean=False)
    return page
