"""Typical contracts and orders of the network form, from the documents of the centre."""

from django.http import HttpRequest
from wagtail.models import Site

from acts.addresses import Addresses
from acts.choices import ActTopic
from acts.models import NormativeAct
from core.caching.kept import kept
from core.links import Link

PAPERS = 6


def typical_papers(request: HttpRequest) -> list[Link]:
    """Return the newest of them: published documents with the topic «network form»."""

    def ask() -> list[Link]:
        site = Site.find_for_request(request)
        addresses = Addresses(site, request)
        acts = NormativeAct.objects.for_site(site).live().filter(topic=ActTopic.NETWORK)
        found = addresses.located(acts.order_by("-date", "pk"))[:PAPERS]
        return [Link(str(act.said("title")), addresses.of(act)) for act in found]

    return kept(request, "papers of networks", ask)
