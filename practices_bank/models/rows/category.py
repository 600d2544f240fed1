"""Categories of a call."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from core.models.row import Row


class CallCategory(Row):
    """What practices are judged among themselves."""

    page = ParentalKey(
        "practices_bank.PracticeCallPage", on_delete=models.CASCADE, related_name="categories"
    )
    title = models.CharField(pgettext_lazy("of a call", "category"), max_length=150)
    about = models.CharField(_("what it is about"), max_length=300, blank=True)

    panels = [FieldPanel("title"), FieldPanel("about")]

    class Meta(Row.Meta):
        verbose_name = pgettext_lazy("of a call", "category")
        verbose_name_plural = pgettext_lazy("of a call", "categories")

    def __str__(self) -> str:
        return self.title
