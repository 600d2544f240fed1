"""Texts of consents: what a person agreed to, word by word."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Site

from consents.models.kinds import ConsentKind
from consents.querysets import ConsentTextQuerySet
from core import placeholders
from core.centres import one_at_a_time
from core.models import Recorded

BODY_FEATURES = ["h2", "h3", "ol", "ul", "bold", "link", "document-link"]
FROZEN = ("site_id", "kind", "version", "title", "body", "effective_from", "published_at")


class ConsentText(Recorded):
    """One version of the text of a consent; a published version never changes (152-ФЗ ст. 9)."""

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="+", verbose_name=_("centre")
    )
    kind = models.CharField(_("purpose"), max_length=20, choices=ConsentKind.choices)
    version = models.PositiveIntegerField(_("version"), editable=False)
    title = models.CharField(_("title"), max_length=200)
    body = RichTextField(
        _("text"),
        features=BODY_FEATURES,
        help_text=_(
            "Who processes the data, why, which data, what is done with them, how long and how "
            "to withdraw. Fill in everything in double square brackets."
        ),
    )
    effective_from = models.DateField(_("in effect from"), default=timezone.localdate)
    published_at = models.DateTimeField(_("published on"), null=True, editable=False)

    objects = models.Manager.from_queryset(ConsentTextQuerySet)()

    panels = [
        FieldPanel("kind"),
        FieldPanel("title"),
        FieldPanel("body"),
        FieldPanel("effective_from"),
    ]

    class Meta:
        verbose_name = _("text of a consent")
        verbose_name_plural = _("texts of consents")
        ordering = ["kind", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "kind", "version"], name="consents_text_version_unique"
            )
        ]

    def __str__(self) -> str:
        return _("%(title)s, version %(version)s") % {
            "title": self.title,
            "version": self.version or "–",
        }

    def clean(self) -> None:
        """Refuse a second purpose for an old text: its records would change their meaning."""
        super().clean()
        stored = self._stored()
        if stored and stored.published_at and self._changed(stored):
            raise ValidationError(_("A published version never changes: make a new version."))

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Number a new version and keep a published one as it is."""
        with transaction.atomic():
            stored = self._stored()
            if stored and stored.published_at and self._changed(stored):
                raise ValidationError(_("A published version never changes: make a new version."))
            if self.version is None:
                one_at_a_time(self.site_id)
                self.version = self._next_version()
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete a draft; a published version stays as long as its centre."""
        if self.published_at:
            raise ValidationError(_("A published version cannot be deleted."))
        return super().delete(*args, **kwargs)

    @property
    def is_published(self) -> bool:
        """Whether people have been shown this version or will be."""
        return self.published_at is not None

    @property
    def updated(self) -> Any:
        """Moment of publication, shown as «обновлено»."""
        return self.published_at

    @property
    def kind_order(self) -> int:
        """Place of the kind among all kinds."""
        return ConsentKind.values.index(self.kind)

    @property
    def unfilled(self) -> list[str]:
        """What the centre has still to write."""
        return placeholders.find(self)

    def _stored(self) -> "ConsentText | None":
        return type(self).objects.filter(pk=self.pk).first() if self.pk else None

    def _changed(self, stored: "ConsentText") -> bool:
        return any(getattr(self, name) != getattr(stored, name) for name in FROZEN)

    def _next_version(self) -> int:
        versions = type(self).objects.filter(site=self.site, kind=self.kind)
        return (versions.aggregate(last=models.Max("version"))["last"] or 0) + 1
