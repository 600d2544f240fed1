"""A part of an act's text."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from acts.clauses.numbers import NUMBER_LENGTH, anchor_of, depth_of, validate_number


class NormativeClause(Orderable):
    """A section's heading or a clause; its number is a link to it (`#p2-2-1`, `#r2`).

    `number` is the whole number, by which the clause is referred to; `marker` is what is printed
    before an item of a list: «1)» or a dash.
    """

    act = ParentalKey("acts.NormativeAct", on_delete=models.CASCADE, related_name="clauses")
    number = models.CharField(
        _("number"), max_length=NUMBER_LENGTH, blank=True, validators=[validate_number]
    )
    marker = models.CharField(
        _("as printed"),
        max_length=12,
        blank=True,
        help_text=_("For an item of a list: “1)” or a dash. Empty: the number itself."),
    )
    is_heading = models.BooleanField(_("heading of a section"), default=False)
    text = models.TextField(_("text"))
    note = models.CharField(
        _("note"),
        max_length=300,
        blank=True,
        help_text=_("For example by which act the clause was amended."),
    )
    revoked = models.BooleanField(_("no longer in force"), default=False)

    panels = [
        FieldRowPanel(
            [FieldPanel("number"), FieldPanel("marker"), FieldPanel("is_heading")],
        ),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("note"), FieldPanel("revoked")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("clause")
        verbose_name_plural = _("clauses")

    def __str__(self) -> str:
        return f"{self.number} {self.text[:60]}".strip()

    @property
    def anchor(self) -> str:
        """Anchor of the clause on the act's page."""
        return anchor_of(self.number, heading=self.is_heading)

    @property
    def is_sub(self) -> bool:
        """Whether the clause is printed with an indent."""
        return bool(self.marker) or depth_of(self.number) > 2
