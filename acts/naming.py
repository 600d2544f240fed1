"""How an act is called: its requisites in one line and its address."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from core.slugs import make_slug

if TYPE_CHECKING:
    from acts.models import NormativeAct

FALLBACK = "akt"


def requisites(act: "NormativeAct") -> str:
    """Return «постановление от 22.04.2022 № 372»."""
    words = [act.get_kind_display()]
    if act.date:
        words.append(gettext("of %(date)s") % {"date": date_format(act.date, "d.m.Y")})
    if act.number:
        words.append(f"№\u00a0{act.number}")
    return " ".join(words)


def free_slug(act: "NormativeAct") -> str:
    """Return an address that no other act of the centre has: «postanovlenie-372»."""
    with override(settings.LANGUAGE_CODE):
        words = f"{act.get_kind_display()} {act.number}" if act.number else act.title
    wanted = make_slug(words) or FALLBACK
    others = type(act).objects.filter(site=act.site_id, slug__startswith=wanted)
    taken = set(others.exclude(pk=act.pk).values_list("slug", flat=True))
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
