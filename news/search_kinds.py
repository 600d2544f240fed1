"""News as results of the site's search."""

from collections.abc import Sequence
from dataclasses import replace

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from news.listing import NEWS_LIST
from news.models import NewsPage
from search.kinds import Details, register
from search.narrowing import Narrowing
from search.pages import page_details, page_kind


def news_details(keys: Sequence[str], request: HttpRequest) -> dict[int, Details]:
    """Return what is said of any page, with the day of the news, not of its last change."""
    found = page_details(keys, request)
    dates = NewsPage.objects.filter(pk__in=found).values_list("pk", "date")
    return found | {pk: replace(found[pk], date=date) for pk, date in dates}


register(
    page_kind(
        "news",
        _("News"),
        "book",
        "news.NewsPage",
        order=10,
        details=news_details,
        dated="newspage__date",
        narrowing=Narrowing(NEWS_LIST, lambda keys: NewsPage.objects.filter(pk__in=keys)),
    )
)
