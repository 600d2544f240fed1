"""What the editors of a centre recommend to those who look for something."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import Recorded
from core.querysets import SiteQuerySet
from core.same_origin import local_path
from core.validators import validate_https
from search.fields import lines
from search.phrases import bags_of

TARGETS = ("page", "document", "address")


def validate_address(value: str) -> None:
    """Take a whole https address or a path of the site itself."""
    if not local_path(value, ""):
        validate_https(value)


class Pick(Recorded):
    """A page, a file or an address that stands above the results of some queries."""

    site = models.ForeignKey(
        "wagtailcore.Site",
        verbose_name=gettext_lazy("centre"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    queries = lines(
        gettext_lazy("what readers look for"),
        gettext_lazy("One query a line; forms and order of the words do not matter."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=gettext_lazy("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=gettext_lazy("file"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    address = models.CharField(
        gettext_lazy("address"),
        max_length=500,
        blank=True,
        validators=[validate_address],
        help_text=gettext_lazy("Begins with https://, or with / for a list of this site."),
    )
    title = models.CharField(
        gettext_lazy("title"),
        max_length=150,
        blank=True,
        help_text=gettext_lazy("When left empty, the title of the page or the file."),
    )
    text = models.CharField(
        gettext_lazy("text"),
        max_length=300,
        blank=True,
        help_text=gettext_lazy("When left empty, the description of the page."),
    )
    order = models.PositiveSmallIntegerField(gettext_lazy("order"), default=0)
    valid_from = models.DateField(gettext_lazy("shown from"), null=True, blank=True)
    valid_until = models.DateField(gettext_lazy("shown until"), null=True, blank=True)

    objects = SiteQuerySet.as_manager()

    panels = [
        FieldPanel("queries"),
        MultiFieldPanel(
            [FieldPanel("page"), FieldPanel("document"), FieldPanel("address")],
            heading=gettext_lazy("What is recommended: one of the three"),
        ),
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("order"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    ]

    class Meta:
        verbose_name = gettext_lazy("recommendation of the search")
        verbose_name_plural = gettext_lazy("recommendations of the search")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return ", ".join(self.queries or [])

    @property
    def target(self) -> Any:
        """What is recommended, for lists in the admin."""
        return self.page or self.document or self.address

    @property
    def bags(self) -> frozenset[frozenset[str]]:
        """The queries as the search compares them."""
        return frozenset().union(*map(bags_of, self.queries))

    def clean(self) -> None:
        """Demand words, one target, a title where nothing else gives it, dates in order."""
        super().clean()
        errors = self._about_queries() | self._about_target()
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            errors["valid_until"] = _("It ends before it begins.")
        if errors:
            raise ValidationError(errors)

    def _about_queries(self) -> dict[str, Any]:
        silent = [each for each in self.queries or [] if not bags_of(each)]
        if not silent:
            return {}
        return {
            "queries": [_("«%s» has no word that can be looked for.") % each for each in silent]
        }

    def _about_target(self) -> dict[str, Any]:
        chosen = [name for name in TARGETS if getattr(self, name)]
        if not chosen:
            return {"page": _("Choose a page, a file or write an address.")}
        if len(chosen) > 1:
            return {chosen[1]: _("Leave one of the three: a page, a file or an address.")}
        if self.address and not self.title:
            return {"title": _("An address has no title of its own: write one.")}
        return {}
