"""Which edition of the material it is and whether it is in force."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel


class Force(models.Model):
    """Date, version, since when it is in force, what has replaced it (dictionary 2.5)."""

    issued_on = models.DateField(_("date of the material"), default=timezone.localdate)
    version = models.CharField(
        _("version"), max_length=40, blank=True, help_text=_("As on its cover: «2», «2026».")
    )
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    replaced_by = models.ForeignKey(
        "methodology.MaterialPage",
        verbose_name=_("replaced by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaces",
        help_text=_("It leaves the list; its page stays and leads to the new one."),
    )
    is_archived = models.BooleanField(
        _("in the archive"),
        default=False,
        help_text=_("Out of force and not replaced: leaves the list, its page stays and says so."),
    )

    force_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("issued_on"), FieldPanel("version")]),
                FieldPanel("in_force_from"),
                PageChooserPanel("replaced_by", "methodology.MaterialPage"),
                FieldPanel("is_archived"),
            ],
            heading=_("Date and force"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def is_over(self) -> bool:
        """Whether readers should not lean on it any more."""
        return self.is_archived or self.replaced_by_id is not None
