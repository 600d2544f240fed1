"""The first news item of a fresh centre."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.launch import Step, register
from core.launch.places import section_page
from news.models import NewsPage


def news_are_out(site: Site) -> bool:
    """Tell whether a news item is on the site."""
    return NewsPage.objects.published_on(site).exists()


def place(site: Site) -> str:
    """Return the form of a new news item."""
    index = section_page(site, "novosti")
    if index is None:
        return ""
    return reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])


register(
    Step(
        key="news",
        title=_("The first news item"),
        why=_("Tell that the portal is open. A rubric is made first: «News» → «Rubrics»."),
        url=place,
        is_done=news_are_out,
        order=120,
        guide="novost",
    )
)
