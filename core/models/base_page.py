"""The page that every page type of the portal derives from."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max, QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.models import Page, PageViewRestriction, Revision

from core import (
    breadcrumbs,
    guests,
    links,
    password_page,
    publishing,
    references,
    related_panels,
    restrictions,
    structured_data,
)
from core.feeds import FEED_PATHS
from core.forms import PublishingPageForm
from core.page_address import AddressedPage
from core.page_permissions import PortalPagePermissionTester
from core.preview import PreviewedPage
from core.refusals import refuse


class BasePage(AddressedPage, PreviewedPage, Page):
    """A public page: social fields, review date, breadcrumbs, «обновлено», JSON-LD, outbox.

    Subclasses state a docstring, `parent_page_types`, `subpage_types`, `search_fields` and
    `page_description`; `core.checks` refuses a page type that does not.
    """

    schema_type = "WebPage"
    is_expected_to_grow = False  # a section that is watched: whether it is empty or silent
    renewal_days = 0  # of one that is renewed more rarely than the centre's number of days says
    is_on_site_map = True  # False for items of a list: thousands of them, found by its filters
    listed_views: tuple[str, ...] = ()  # addresses below it that a search engine shall know
    base_form_class = PublishingPageForm
    search_auto_update = False  # the outbox feeds the index

    social_title = models.CharField(_("title for social networks"), max_length=120, blank=True)
    social_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture for social networks"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    review_due = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_("On this date the owner is asked whether the page is still true."),
    )
    review_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner of the page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [TitleFieldPanel("title", heading=_("Heading"))]
    promote_panels = [
        *Page.promote_panels,
        MultiFieldPanel(
            [FieldPanel("social_title"), FieldPanel("social_image")],
            heading=_("Social networks"),
        ),
    ]
    settings_panels = [
        *Page.settings_panels,
        MultiFieldPanel(
            [FieldPanel("review_due"), FieldPanel("review_owner")],
            heading=_("Freshness"),
        ),
    ]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save with its outbox row (core.outbox.signals) and relations in one transaction.

        Raises RefusalError for a page that goes public with what `core.publishing` refuses, or
        with errors in its fields. `clean=False`, by which Wagtail saves copies and aliases,
        spares drafts only.
        """
        written = kwargs.get("update_fields")
        if self.live and (not written or "live" in written):
            publishing.ensure(self)
        try:
            with transaction.atomic(), references.noted_once(self, written):
                return super().save(*args, **kwargs)
        except ValidationError as error:
            raise (refuse(self, error) if self.live else error) from None

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """Publish a version; one that only gets its hour is asked now, while somebody can mend."""
        if revision.content.get("go_live_at"):
            publishing.ensure(revision.as_object())
        return super().publish(revision, *args, **kwargs)

    def permissions_for_user(self, user: Any) -> PortalPagePermissionTester:
        """Return what a person may do with the page; some pages are kept (core.kept_pages)."""
        return guests.page_tester(user, self) or PortalPagePermissionTester(user, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = breadcrumbs.trail(self, request)
        context["structured_data"] = structured_data.page_graph(
            self, request, context["breadcrumbs"]
        )
        # asked for only by the templates that show them
        context["subpages"] = SimpleLazyObject(lambda: links.children(self, request))
        context["related_panels"] = SimpleLazyObject(lambda: related_panels.for_page(self, request))
        context["neighbours"] = SimpleLazyObject(lambda: links.neighbours(self, request))
        return context

    def serve_password_required_response(
        self, request: HttpRequest, form: Any, action_url: str
    ) -> TemplateResponse:
        """Ask for the password; Wagtail's own answer would carry the closed page with it."""
        return password_page.ask(request, form, action_url)

    def get_view_restrictions(self) -> QuerySet:
        """Return the restrictions that apply; no query where nothing is known to be closed."""
        if restrictions.nothing_is_closed():
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def get_cached_paths(self) -> list[str]:
        """Return what a proxy holds below the page's address: itself and a section's feeds."""
        return ["/", *(FEED_PATHS if hasattr(self, "feed") else ())]

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Add the views below the page that search engines shall know."""
        urls: list[dict[str, Any]] = super().get_sitemap_urls(request)
        below = [{**urls[0], "location": urls[0]["location"] + each} for each in self.listed_views]
        return urls + below

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        """Return what this page type adds to its JSON-LD node."""
        return {}

    @property
    def meta_title(self) -> str:
        """Title of the browser's tab and of search results."""
        return self.seo_title or self.title

    @property
    def meta_description(self) -> str:
        """Description for search engines: its own field, else the lead, cut at 200 characters."""
        return self.search_description or self.lead_text[:200]

    @property
    def lead_text(self) -> str:
        """The sentence under the heading, plain; page types that have one override it."""
        return ""

    @property
    def updated(self) -> Any:
        """Moment of the last published change, shown as «обновлено» (Электросталь 7.1)."""
        return self.last_published_at or self.latest_revision_created_at

    def newest_content(self) -> datetime | None:
        """Return when something of the section was last published; None for an empty one."""
        return (
            self.get_descendants()
            .live()
            .aggregate(Max("last_published_at"))["last_published_at__max"]
        )
