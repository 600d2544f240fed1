"""What means the same to readers: kept by the editors of a centre."""

from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel

from core.models import Recorded
from core.querysets import SiteQuerySet
from core.upkeep.places import url_of
from search.fields import lines
from search.phrases import keys_of
from search.understanding.synonyms import LONGEST, Phrase, words_of


class SynonymSet(Recorded):
    """Phrases of which each stands for every other one: «ОВЗ» = «ограниченные возможности»."""

    site = models.ForeignKey(
        "wagtailcore.Site",
        verbose_name=gettext_lazy("centre"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    phrases = lines(
        gettext_lazy("words and phrases"),
        gettext_lazy("One a line. Who looks for one of them finds the others, too."),
    )
    active = models.BooleanField(gettext_lazy("in use"), default=True)
    changed_at = models.DateTimeField(gettext_lazy("changed"), auto_now=True)

    objects = SiteQuerySet.as_manager()

    panels = [FieldPanel("phrases"), FieldPanel("active")]

    class Meta:
        verbose_name = gettext_lazy("set of synonyms")
        verbose_name_plural = gettext_lazy("synonyms of the search")
        ordering = ["phrases", "pk"]

    def __str__(self) -> str:
        return " = ".join(self.phrases or [])

    @property
    def keys(self) -> frozenset[Phrase]:
        """The phrases as the search compares them."""
        return frozenset().union(*map(keys_of, self.phrases))

    def clean(self) -> None:
        """Refuse what would never work or would be in two places."""
        super().clean()
        problems = list(self._problems()) or list(self._clashes())
        if problems:
            raise ValidationError({"phrases": problems})

    def _problems(self) -> Iterator[Any]:
        phrases = self.phrases or []
        if len(phrases) < 2:
            yield _("Write two phrases at least, one a line.")
        seen: dict[Phrase, str] = {}
        for phrase in phrases:
            number, keys = len(words_of(phrase)), keys_of(phrase)
            twin = next((seen[key] for key in keys if key in seen), "")
            if not number:
                yield _("«%s» has no word that can be looked for.") % phrase
            elif number > LONGEST:
                yield (
                    _("«%(phrase)s» is too long: six words at most are compared.")
                    % {"phrase": phrase}
                )
            elif twin:
                yield (
                    _("«%(one)s» and «%(other)s» are the same to the search.")
                    % {"one": twin, "other": phrase}
                )
            seen |= dict.fromkeys(keys - seen.keys(), phrase)

    def _clashes(self) -> Iterator[Any]:
        others = list(SynonymSet.objects.for_site(self.site_id).exclude(pk=self.pk))
        known = {key: each for each in others for key in each.keys}
        for phrase in self.phrases:
            other = next((known[key] for key in keys_of(phrase) if key in known), None)
            if other is not None:
                yield format_html(
                    '{} <a href="{}">{}</a>',
                    _("«%s» already stands in another set:") % phrase,
                    url_of(SynonymSet, other.pk),
                    other,
                )


class SeededSynonyms(models.Model):
    """Which sets that come with the portal a centre was given: one deleted does not come again."""

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    codes = ArrayField(models.CharField(max_length=60), default=list)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.site_id)
