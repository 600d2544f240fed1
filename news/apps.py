from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """News of a centre, archive and feeds."""

    name = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        """Have news checked before they go public; tell robots of their own site map."""
        from core import publishing, robots
        from news import rules

        publishing.register(rules.missing_descriptions)
        robots.add_sitemap("news_sitemap")
