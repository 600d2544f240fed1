"""The call that the practice answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


class Selection(models.Model):
    """The call and the category in it, kept by its name: categories of old calls may go."""

    call = models.ForeignKey(
        "practices_bank.PracticeCallPage",
        verbose_name=_("call"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="practices",
    )
    category = models.CharField(pgettext_lazy("of a call", "category"), max_length=150, blank=True)

    selection_panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("call"), FieldPanel("category")])], heading=_("Call")
        )
    ]

    class Meta:
        abstract = True
