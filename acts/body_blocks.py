"""What the register of acts offers to pages of other apps: the newest acts in force."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from acts.addresses import Addresses
from acts.choices import ActStatus
from acts.models import NormativeAct
from core import page_sources
from core.page_sources import Chosen, ListedPage, Readers


def latest_acts(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the newest acts that are in force."""
    return list(acts_for(site, request, count, Readers()).lines)


def acts_for(site: Site, request: Any, count: int, _readers: Readers) -> Chosen:
    """Return the same for any readers: an act is for everybody."""
    addresses = Addresses(site, request)
    if not addresses.documents:
        return Chosen([])
    acts = NormativeAct.objects.for_site(site).live().exclude(status=ActStatus.REPEALED)
    found = addresses.located(acts).order_by(F("date").desc(nulls_last=True), "-pk")[:count]
    lines = [
        ListedPage(act.title, addresses.of(act), when=act.date, label=str(act.get_kind_display()))
        for act in found
    ]
    return Chosen(lines, addresses.documents)


page_sources.register("acts", _("Documents"), latest_acts, acts_for)
