"""Who takes part in a network programme, and with what (ст. 15 273-ФЗ, приказ № 882/391)."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models.row import Row
from programmes.choices import NetworkRole
from vocabularies.words import word

GIVES = {
    "gives_part": _("a part of the programme"),
    "gives_premises": _("premises"),
    "gives_equipment": _("equipment"),
    "gives_staff": _("staff"),
}


class NetworkParticipant(Row):
    """One organisation of the network: of the register or from outside."""

    page = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="participants"
    )
    role = models.CharField(_("role"), max_length=12, choices=NetworkRole.choices)
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="network_parts",
    )
    outside_name = models.CharField(
        _("organisation outside the register"), max_length=250, blank=True
    )
    partner_kind = word("partner-kind", _("kind of partner"))
    gives_part = models.BooleanField(GIVES["gives_part"], default=False)
    gives_premises = models.BooleanField(GIVES["gives_premises"], default=False)
    gives_equipment = models.BooleanField(GIVES["gives_equipment"], default=False)
    gives_staff = models.BooleanField(GIVES["gives_staff"], default=False)
    contribution = models.CharField(
        _("what it does"),
        max_length=300,
        blank=True,
        help_text=_("In a line for parents: workshops, 3D printers, a master."),
    )
    hours = models.PositiveIntegerField(
        _("hours"), null=True, blank=True, validators=[MaxValueValidator(20_000)]
    )
    contract_number = models.CharField(_("contract №"), max_length=60, blank=True)
    contract_date = models.DateField(_("of"), null=True, blank=True)
    contract_until = models.DateField(_("valid until"), null=True, blank=True)
    contract_file = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("file of the contract"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldPanel("role"),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("outside_name")]),
        FieldPanel("partner_kind", widget=forms.Select),
        MultiFieldPanel([FieldRowPanel([FieldPanel(name) for name in GIVES])], heading=_("Gives")),
        FieldRowPanel([FieldPanel("contribution"), FieldPanel("hours")]),
        FieldRowPanel(
            [
                FieldPanel("contract_number"),
                FieldPanel("contract_date"),
                FieldPanel("contract_until"),
            ]
        ),
        FieldPanel("contract_file"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("participant of the network")
        verbose_name_plural = _("participants of the network")

    def __str__(self) -> str:
        return str(self.organisation) if self.organisation_id else self.outside_name

    def clean(self) -> None:
        """Name one organisation; keep the contract's days in order; take over the known kind."""
        super().clean()
        if self.is_base:
            self.partner_kind = None  # it is nobody's partner: counts leave it out
        elif self.partner_kind is None and self.organisation:
            self.partner_kind = self.organisation.partner_kind
        errors = {}
        if bool(self.organisation_id) == bool(self.outside_name):
            place = "outside_name" if self.organisation_id else "organisation"
            errors[place] = _("Choose an organisation of the register or name one from outside.")
        days = self.contract_date, self.contract_until
        if all(days) and self.contract_until < self.contract_date:
            errors["contract_until"] = _("The contract ends before it was made.")
        if errors:
            raise ValidationError(errors)

    @property
    def is_base(self) -> bool:
        """Whether it is the base organisation."""
        return self.role == NetworkRole.BASE

    @property
    def gives(self) -> list[str]:
        """What it gives, in words."""
        return [str(label) for name, label in GIVES.items() if getattr(self, name)]
