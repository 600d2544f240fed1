"""Whom and what a news item is about (dictionary 2.7): organisations, practices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable


class NewsOrganisation(Orderable):
    """An organisation that the news item is about."""

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="organisations")
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="news",
    )

    panels = [FieldPanel("organisation")]

    class Meta(Orderable.Meta):
        verbose_name = _("organisation of a news item")
        verbose_name_plural = _("organisations of news")


class NewsPractice(Orderable):
    """A practice that the news item tells of."""

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="practices")
    practice = models.ForeignKey(
        "practices_bank.PracticePage",
        verbose_name=_("practice"),
        on_delete=models.CASCADE,
        related_name="news",
    )

    panels = [PageChooserPanel("practice")]

    class Meta(Orderable.Meta):
        verbose_name = _("practice of a news item")
        verbose_name_plural = _("practices of news")
