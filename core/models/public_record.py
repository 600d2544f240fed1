"""A register's row with a public page of its own: what BasePage gives to pages."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from core import breadcrumbs, slugs, structured_data
from core.centres import one_at_a_time
from core.isolation.people import owners_of
from core.links import Link
from core.models.centre_section import CentreSection
from core.models.recorded import Recorded


class PublicRecord(Recorded):
    """Address under its section, breadcrumbs, JSON-LD, «обновлено», review date, sitemap, outbox.

    Subclasses state `section_key` (whose index page serves the row at `<slug>/`) and `title`.
    Put it before Wagtail's mixins: their `get_full_url` knows no sections. The index page mixes
    in `core.record_index.RecordIndex`.
    """

    section_key = ""
    reserved_slugs: Collection[str] = ()  # the section itself answers there
    schema_type = "WebPage"

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    slug = models.SlugField(
        _("address"),
        max_length=80,
        blank=True,
        help_text=_("The last part of the page's address; made from the title if left empty."),
    )
    review_due = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_("On this date the owner is asked whether the record is still true."),
    )
    review_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner of the record"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("updated"), auto_now=True)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["site", "slug"], name="%(app_label)s_%(class)s_address_unique"
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a row without an address gets a free one from its title."""
        if self.slug:
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            one_at_a_time(self.site_id)
            self.slug = self.free_slug()
            super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.slug in self.reserved_slugs:
            message = _("The address «%(slug)s» belongs to the section itself.")
            raise ValidationError({"slug": message % {"slug": self.slug}})
        if self.slug and self._taken(self.slug):
            raise ValidationError({"slug": _("Another record of the centre has this address.")})
        if self.review_owner_id and not self._works_here(self.review_owner_id):
            raise ValidationError({"review_owner": _("This person does not work in the centre.")})

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Leave the address to `clean`: it has asked, and says it in better words."""
        super().validate_constraints(exclude={*(exclude or ()), "slug"})

    def free_slug(self) -> str:
        """Return an address made from the title that no other row of the centre has."""
        base = slugs.make_slug(str(self)) or slugs.FALLBACK
        slug, number = base, 1
        while self._taken(slug):
            number += 1
            slug = f"{base}-{number}"
        return slug

    def get_url(self, request: HttpRequest | None = None, index: Page | None = None) -> str:
        """Return the address of the public page, "" while the section has none.

        Give `index` (the page that serves the rows) in lists: without it every row asks for it.
        """
        index = index or self.index_page
        url = index.get_url(request) if index and index.live else ""
        return f"{url}{self.slug}/" if url else ""

    def get_full_url(self, request: HttpRequest | None = None, index: Page | None = None) -> str:
        """Return the address with the host."""
        index = index or self.index_page
        url = index.get_full_url(request) if index and index.live else ""
        return f"{url}{self.slug}/" if url else ""

    def page_context(self, request: HttpRequest, index: Page) -> dict[str, Any]:
        """Return what `base.html` needs of the row's page: itself, breadcrumbs, JSON-LD."""
        above = breadcrumbs.trail(index, request)[:-1]
        crumbs = [*above, Link(index.title, index.get_url(request) or ""), Link(self.meta_title)]
        url = self.get_full_url(request, index)
        node = {
            "@type": self.schema_type,
            "@id": url,
            "url": url,
            "name": self.meta_title,
            "inLanguage": index.locale.language_code,
            "dateModified": self.updated.isoformat(),
            **self.structured_data_extra(request),
        }
        if self.meta_description:
            node["description"] = self.meta_description
        return {
            "page": self,
            "record": self,
            "breadcrumbs": crumbs,
            "structured_data": structured_data.graph(node, crumbs, request),
        }

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        """Return what this register adds to its JSON-LD node."""
        return {}

    @property
    def index_page(self) -> Page | None:
        """The page of the section that serves the rows of the centre."""
        sections = CentreSection.objects.for_site(self.site_id)
        row = sections.filter(key=self.section_key).select_related("page").first()
        return row.page if row else None

    @property
    def is_public(self) -> bool:
        """Whether the public sees the row: it is published, where the model has drafts."""
        return getattr(self, "live", True)

    @property
    def meta_title(self) -> str:
        """Title of the browser's tab and of search results."""
        return str(self)

    @property
    def meta_description(self) -> str:
        """Description for search engines."""
        return ""

    @property
    def updated(self) -> Any:
        """Moment of the last published change, shown as «обновлено» (Электросталь 7.1)."""
        return getattr(self, "last_published_at", None) or self.changed_at

    def _works_here(self, user_id: int) -> bool:
        return owners_of(Site.objects.filter(pk=self.site_id)).filter(pk=user_id).exists()

    def _taken(self, slug: str) -> bool:
        if slug in self.reserved_slugs:
            return True
        rows = type(self)._default_manager.filter(site=self.site_id, slug=slug)
        return rows.exclude(pk=self.pk).exists()
