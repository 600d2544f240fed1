"""Where on a portal a link stands, and whether it works."""

from typing import Any, Self
from urllib.parse import urljoin

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet
from core.upkeep import places
from link_checker.models.ignored import IgnoredAddress
from link_checker.models.web_address import WebAddress
from link_checker.problems import Problem


class LinkQuerySet(SiteQuerySet):
    """Links of centres."""

    def with_state(self) -> Self:
        """Add what is wrong, since when, and whether the centre has set it aside."""
        set_aside = IgnoredAddress.objects.filter(site=OuterRef("site"), url=OuterRef("url"))
        return self.annotate(
            wrong=Coalesce(NullIf("problem", models.Value("")), "address__problem"),
            broken_since=Coalesce("since", "address__since"),
            set_aside=Exists(set_aside),
        )

    def broken(self) -> Self:
        """Return the links that lead nowhere; those set aside are among them."""
        return self.with_state().exclude(Q(wrong="") | Q(wrong=None))

    def to_mend(self) -> Self:
        """Return the links that lead nowhere and that nobody has set aside."""
        return self.broken().filter(set_aside=False)

    def about(self, thing: models.Model) -> Self:
        """Return the links that stand in a thing."""
        kind = ContentType.objects.get_for_model(thing)
        return self.filter(content_type=kind, object_id=str(thing.pk))


class Link(models.Model):
    """A link in a published thing of a centre.

    It leads outside (`address`), to an address of the portal (`own_path`), or by a key to a page,
    a file or a picture (`target_type`, `target_key`). Rows are written by
    `link_checker.collecting`, never by hand.
    """

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    key = models.CharField(max_length=32)  # of path and url: together too long for an index
    title = models.CharField(_("where"), max_length=255)
    path = models.CharField(max_length=255, blank=True)
    text = models.CharField(_("words of the link"), max_length=255, blank=True)
    url = models.TextField(_("address"), blank=True)
    address = models.ForeignKey(
        WebAddress, null=True, blank=True, on_delete=models.CASCADE, related_name="links"
    )
    own_path = models.TextField(blank=True)
    target_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    target_key = models.CharField(max_length=64, blank=True)
    problem = models.CharField(max_length=20, choices=Problem.choices, blank=True)
    since = models.DateTimeField(null=True, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = [F("since").desc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "key"], name="link_checker_link_once"
            )
        ]
        indexes = [
            models.Index("site", "problem", name="link_checker_broken", condition=~Q(problem="")),
            models.Index("site", "own_path", name="link_checker_own", condition=~Q(own_path="")),
            models.Index("target_type", "target_key", name="link_checker_target"),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.url}"

    @property
    def thing(self) -> models.Model | None:
        """Where the link stands, None for what is gone."""
        model: Any = self.content_type.model_class()
        return model._default_manager.filter(pk=self.object_id).first() if model else None

    @property
    def happened(self) -> str:
        """What is wrong, with the site's own answer; asks for `with_state`."""
        wrong = getattr(self, "wrong", "")
        words = str(Problem(wrong).label) if wrong else ""
        answer = self.address.answer if self.address and self.address.problem else ""
        return f"{words} ({answer})" if answer else words

    @property
    def href(self) -> str:
        """Where it leads, for a person to look; "" for what is gone or no address at all."""
        if self.own_path:
            return urljoin(self.site.root_url, self.url)
        return self.url if self.url.startswith(("https://", "http://")) else ""

    @property
    def edit_url(self) -> str:
        """Where it is mended."""
        return places.edit_url(self)
