"""News as results of the site's search."""

from django.utils.translation import gettext_lazy as _

from search.kinds import register
from search.pages import page_kind

register(page_kind("news", _("News"), "book", "news.NewsPage", order=10))
