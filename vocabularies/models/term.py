"""A word of a controlled vocabulary."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Recorded
from core.translated import Translated
from vocabularies.lookup import keys_of
from vocabularies.models.kinds import vocabulary_choices
from vocabularies.querysets import TermQuerySet

code_shape = RegexValidator(
    r"^[a-z0-9]+(?:[_-][a-z0-9]+)*$", _("Latin letters, digits, hyphens and underscores only.")
)


class Term(Translated, Recorded):
    """One word, the same in all centres: a code that never changes and names that may."""

    translated_fields = ("name", "short_name")

    vocabulary = models.CharField(_("vocabulary"), max_length=40, choices=vocabulary_choices)
    code = models.CharField(
        _("code"),
        max_length=60,
        validators=[code_shape],
        help_text=_("Stands in addresses and exported files; cannot be changed later."),
    )
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    design_key = models.SlugField(
        _("key of the look"),
        max_length=20,
        blank=True,
        help_text=_("Colour, icon and cover of the word, if it has them: tech, sci, art …"),
    )
    aliases = ArrayField(
        models.CharField(max_length=200),
        verbose_name=_("other spellings"),
        default=list,
        blank=True,
        help_text=_("Old names and spellings met in files and in search; one per line."),
    )
    order = models.PositiveIntegerField(_("place in the list"), default=1000)
    active = models.BooleanField(
        _("in use"),
        default=True,
        help_text=_("A word out of use stays on old things and is not offered for new ones."),
    )
    keys = ArrayField(models.CharField(max_length=200), default=list, editable=False)
    seeded = models.JSONField(default=dict, editable=False)

    objects = models.Manager.from_queryset(TermQuerySet)()

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["vocabulary", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vocabulary", "code"], name="vocabularies_term_code_unique"
            )
        ]
        indexes = [GinIndex(fields=["keys"])]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Keep the code, refuse a spelling that already means another word."""
        super().clean()
        stored = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        if stored and (stored.code, stored.vocabulary) != (self.code, self.vocabulary):
            raise ValidationError({"code": _("The code stands in addresses and files: keep it.")})
        taken = (
            type(self)
            .objects.of(self.vocabulary)
            .filter(keys__overlap=self._keys())
            .exclude(pk=self.pk)
            .first()
        )
        if taken:
            raise ValidationError(
                {"aliases": _("One of the spellings already means «%s».") % taken.name}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the spellings it is found by."""
        self.keys = self._keys()
        super().save(*args, **kwargs)

    def label_for(self, site: Any) -> str:
        """Return the centre's own name of the word, else the common one (one query)."""
        own = self.labels.filter(site=site).first()
        return (own or self).said("name")

    @property
    def spellings(self) -> str:
        """Return all that the word is called, for the search."""
        return "\n".join(dict.fromkeys(filter(None, (self.name, self.short_name, *self.aliases))))

    def _keys(self) -> list[str]:
        return keys_of(self.code, self.name, self.short_name, *self.aliases)
