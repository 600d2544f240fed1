"""A centre's own name of a word."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.models import Recorded
from core.querysets import SiteQuerySet
from core.translated import Translated
from vocabularies.lookup import key_of
from vocabularies.models.term import Term


class TermLabel(Translated, Recorded):
    """How one centre calls a word, for instance by its own decree (Электросталь 3.1)."""

    translated_fields = ("name",)

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="+", verbose_name=_("centre")
    )
    term = models.ForeignKey(
        Term, on_delete=models.CASCADE, related_name="labels", verbose_name=_("term")
    )
    name = models.CharField(_("own name"), max_length=200)
    key = models.CharField(max_length=200, editable=False)

    objects = models.Manager.from_queryset(SiteQuerySet)()

    class Meta:
        verbose_name = _("own name of a term")
        verbose_name_plural = _("own names of terms")
        ordering = ["term__vocabulary", "term__order"]
        constraints = [
            models.UniqueConstraint(fields=["site", "term"], name="vocabularies_label_unique")
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a second name and a name that already means another word of the vocabulary."""
        super().clean()
        if not (self.term_id and self.site_id):
            return
        twins = type(self).objects.filter(site=self.site, term=self.term).exclude(pk=self.pk)
        if twins.exists():
            raise ValidationError({"term": _("This term already has an own name.")})
        found = Term.objects.of(self.term.vocabulary).spelled(self.name, self.site)
        other = found.exclude(pk=self.term_id).first()
        if other:
            raise ValidationError({"name": _("This name already means «%s».") % other.name})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the spelling it is found by."""
        self.key = key_of(self.name)
        super().save(*args, **kwargs)
