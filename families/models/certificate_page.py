"""The section «Сертификат»."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.search import index

from core.fields import BodyField
from core.models import BasePage
from core.models.row import Row
from families.choices import Certificate
from media_library.attachments import Attachment
from organisations.responsible import HasResponsible

PAGE = "families.CertificatePage"


class CertificatePage(HasResponsible, BasePage):
    """How to get a certificate and what it pays for (Электросталь 2.2-3, 3.4)."""

    page_description = _("The certificate: steps, its sum by years, documents, questions")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    wording = models.CharField(
        _("what it is here"),
        max_length=10,
        choices=Certificate.choices,
        default=Certificate.SOCIAL,
        help_text=_("By the act of the municipality; the page speaks in these words."),
    )
    lead = models.TextField(_("lead"), max_length=400, blank=True)
    body = BodyField(_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("wording"),
        InlinePanel("steps", heading=_("How to get it"), label=_("Step")),
        InlinePanel("nominals", heading=_("Sum by years"), label=_("Sum")),
        InlinePanel("files", heading=_("Documents"), label=_("Document")),
        FieldPanel("body"),
        FieldPanel("responsible"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
        index.RelatedFields("steps", [index.SearchField("title"), index.SearchField("text")]),
    ]

    class Meta:
        verbose_name = _("section on the certificate")
        verbose_name_plural = _("sections on the certificate")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from families.page.certificate import certificate_context

        context = super().get_context(request, *args, **kwargs)
        return context | certificate_context(self, request)

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        from families.page.certificate import how_to

        return how_to(self)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead


class CertificateStep(Row):
    """A step of a family on the way to the certificate."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("what to do"), max_length=120)
    text = models.TextField(_("how"), max_length=500, blank=True)
    url = models.URLField(_("where"), blank=True)

    panels = [FieldPanel("title"), FieldPanel("text"), FieldPanel("url")]

    class Meta(Row.Meta):
        verbose_name = _("step to the certificate")
        verbose_name_plural = _("steps to the certificate")


class Nominal(Row):
    """What a certificate is worth in a year, for whom, by which act."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="nominals")
    year = models.PositiveSmallIntegerField(_("year"), validators=[MinValueValidator(2016)])
    category = models.CharField(_("for whom"), max_length=200, blank=True)
    amount = models.DecimalField(
        _("sum, roubles"), max_digits=9, decimal_places=2, validators=[MinValueValidator(0)]
    )
    act = models.ForeignKey(
        "acts.NormativeAct",
        verbose_name=_("by which act"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldRowPanel([FieldPanel("year"), FieldPanel("amount")]),
        FieldPanel("category"),
        FieldPanel("act"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("sum of the certificate")
        verbose_name_plural = _("sums of the certificate")

    def clean(self) -> None:
        """A year and a group are said once."""
        super().clean()
        others = [each for each in self.page.nominals.all() if each is not self]
        if any(self._same(each) for each in others):
            raise ValidationError({"year": _("The sum of this year and group stands already.")})

    def _same(self, other: "Nominal") -> bool:
        if self.pk is not None and self.pk == other.pk:
            return False
        return (self.year, self.category.strip()) == (other.year, other.category.strip())


class CertificateFile(Attachment):
    """A document that a family needs."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="files")

    panels = [FieldPanel("title"), FieldPanel("document"), FieldPanel("url")]

    class Meta(Attachment.Meta):
        verbose_name = _("document on the certificate")
        verbose_name_plural = _("documents on the certificate")
