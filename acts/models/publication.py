"""Where an act was published officially."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class OfficialPublication(Orderable):
    """A newspaper or a site where the act was published (Электросталь п. 4, Тверь п. 4)."""

    act = ParentalKey("acts.NormativeAct", on_delete=models.CASCADE, related_name="publications")
    where = models.CharField(
        _("where"), max_length=200, help_text=_("Name of the newspaper with its number, or a site.")
    )
    url = models.URLField(_("address"), max_length=500, blank=True)
    date = models.DateField(_("date of publication"), null=True, blank=True)

    panels = [
        FieldPanel("where"),
        FieldRowPanel([FieldPanel("url"), FieldPanel("date")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("official publication")
        verbose_name_plural = _("official publications")

    def __str__(self) -> str:
        return self.where
