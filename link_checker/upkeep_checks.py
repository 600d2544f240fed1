"""Links that lead nowhere, on the desk."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core.upkeep import Check, Found, Group, register
from link_checker import KEY
from link_checker.models import Link


def leading_nowhere(thing: Any, site: Site) -> Iterator[Found]:
    """A line for every link of a thing that lead nowhere and that nobody has set aside."""
    links = Link.objects.about(thing).to_mend().select_related("address")
    for link in links:
        words = {"text": link.text or link.url, "happened": link.happened}
        yield Found(
            link.title,
            _("The link «%(text)s»: %(happened)s.") % words,
            owner_id=getattr(thing, "review_owner_id", None) or getattr(thing, "owner_id", None),
            place=link.key,
            path=link.path,
        )


def with_broken_links(site: Site) -> Iterator[Model]:
    """Return the things of a centre where such links stand."""
    links = Link.objects.for_site(site).to_mend()
    places = {(each.content_type_id, each.object_id): each for each in links}
    return (thing for thing in (each.thing for each in places.values()) if thing is not None)


register(
    Check(
        key=KEY,
        title=gettext_lazy("Links that lead nowhere"),
        advice=gettext_lazy("Lead the link to another place or take it off."),
        group=Group.BROKEN,
        models=(Model,),
        things=with_broken_links,
        look=leading_nowhere,
    )
)
