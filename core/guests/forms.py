"""Forms as a guest of the centre gets them: without what is the centre's business.

A guest names in a form only what he has met: what the thing leaned on before, what is public and
what is his own. A key typed in by hand would show him the title or the picture of a stranger.
"""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import CollectionMember, Page, Site

from core import access, centres
from core.guests import door
from core.publishing import Problem, references

# the address, the hour and the watch over freshness are the centre's; the thing's owner stays
CENTRES_BUSINESS = (
    *("site", "slug", "review_due", "review_owner", "go_live_at", "expire_at"),
    *("show_in_menus", "seo_title", "search_description", "social_title", "social_image"),
)


def narrow(form: Any, user: Any) -> None:
    """Take out of the form of a thing what is not for a guest."""
    if not is_for_guest(form, user):
        return
    for name in (*CENTRES_BUSINESS, *door.current().hidden_fields(form._meta.model)):
        form.fields.pop(name, None)


def problems_of(form: Any, user: Any) -> list[Problem]:
    """Return a problem for every place where a guest named what he could not have met."""
    return list(_strange(form.instance, user)) if is_for_guest(form, user) else []


def is_for_guest(form: Any, user: Any) -> bool:
    """Tell whether a form of a thing is filled by a guest of its centre."""
    if user is None or not door.is_guest(user):
        return False
    thing = form.instance
    return not access.works_in(user, centres.of_instance(thing) if thing.pk else None)


def _strange(thing: Any, user: Any) -> Iterator[Problem]:
    before = references(_kept(thing))
    for model, places in references(thing).items():
        open_to_him = _open_to(model, user)
        known = {key for key, _path in before.get(model, [])}
        new = {key for key, _path in places} - known
        if open_to_him is None or not new:
            continue
        met = {str(key) for key in open_to_him.filter(pk__in=new).values_list("pk", flat=True)}
        for key, path in places:
            if key in new - met:
                yield Problem(path.split("."), _("There is nothing like this among what is yours."))


def _kept(thing: Any) -> models.Model:
    """Return the thing as it was before the form."""
    row = type(thing)._default_manager.get(pk=thing.pk)
    return row.get_latest_revision_as_object() if hasattr(row, "latest_revision") else row


def _open_to(model: Any, user: Any) -> QuerySet | None:
    """Return the things of a model that a guest may name; None where all are shared or public."""
    if issubclass(model, Page):
        return Page.objects.filter(Q(live=True) | door.pages(user))
    if issubclass(model, CollectionMember):
        return model._default_manager.filter(collection__in=door.collections(user))
    fields = {each.name: each for each in model._meta.fields}
    if "site" in fields and fields["site"].related_model is Site:
        if "live" not in fields:
            return None
        public = Q(live=True)
        own = door.rows(model, user)
        return model._default_manager.filter(public | own if own else public)
    return None
