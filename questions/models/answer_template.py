"""Answers that are given often."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from core.models import Recorded
from core.querysets import SiteQuerySet

FEATURES = ["bold", "ol", "ul", "link", "document-link"]


class AnswerTemplate(Recorded):
    """A text to begin an answer with."""

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("name"), max_length=100)
    text = RichTextField(_("text"), features=FEATURES)

    objects = models.Manager.from_queryset(SiteQuerySet)()

    panels = [FieldPanel("name"), FieldPanel("text")]

    class Meta:
        verbose_name = _("template of an answer")
        verbose_name_plural = _("templates of answers")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def concerns_visitors(self) -> bool:
        """Whether readers see it: never."""
        return False
