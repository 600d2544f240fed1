"""A news item."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.centres import site_of
from core.fields import BodyField
from core.models import BasePage
from core.models.centre.owner import AgeMark
from news import archive, services
from news.panels import news_panels
from news.querysets import NewsManager

# the list answers at these addresses, and at years
RESERVED_SLUGS = ("rss", "atom", "feed", "rubrika", "auditoriya")
DRAWN_COVERS = ("tech", "sci", "art", "sport", "tour", "soc")


class NewsPage(BasePage):
    """A news item of the centre (dictionary 2.7; Тверь 3.1.7, Электросталь 7.1)."""

    schema_type = "NewsArticle"
    is_on_site_map = False
    picture_kinds = {"cover": ("cover", "ph")}
    # `with_labels` knows better
    has_photos = has_related = has_organisations = has_practices = True
    page_description = _("A news item with a cover, text, gallery and files")
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    lead = models.TextField(_("lead"), max_length=400, help_text=_("What happened, in two lines."))
    date = models.DateTimeField(_("date"), default=timezone.now, db_index=True)
    rubric = models.ForeignKey(
        "news.Rubric",
        verbose_name=_("rubric"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="news",
    )
    audiences = ParentalManyToManyField(
        "vocabularies.Term",
        verbose_name=_("audience"),
        blank=True,
        related_name="+",
        limit_choices_to={"vocabulary": "audience", "active": True},
    )
    directions = ParentalManyToManyField(
        "vocabularies.Term",
        verbose_name=_("directions"),
        blank=True,
        related_name="+",
        limit_choices_to={"vocabulary": "direction", "active": True},
    )
    cover = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    cover_alt = models.CharField(
        _("description of the cover"),
        max_length=250,
        blank=True,
        help_text=_("What a person who does not see the picture should know."),
    )
    body = BodyField(_("text"), blank=True)
    source_name = models.CharField(_("source"), max_length=150, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    pinned_until = models.DateField(_("pinned until"), null=True, blank=True)
    off_front_from = models.DateField(_("off the front page from"), null=True, blank=True)
    age_mark = models.CharField(_("age mark"), max_length=3, choices=AgeMark.choices, blank=True)

    objects = NewsManager()

    content_panels = [*BasePage.content_panels, *news_panels]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
        index.FilterField("date"),
        index.FilterField("rubric"),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def clean(self) -> None:
        """Check the address, the source and the rubric's centre."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.slug in RESERVED_SLUGS or self.slug.isdigit():
            errors["slug"] = _("The address «%(slug)s» belongs to the list of news.") % {
                "slug": self.slug
            }
        if not archive.holds(self.date):
            errors["date"] = _("The archive of news holds the years %(first)s–%(last)s.") % {
                "first": archive.FIRST_YEAR,
                "last": archive.LAST_YEAR,
            }
        if self.source_url and not self.source_name:
            errors["source_name"] = _("Name the source that the address leads to.")
        if self.rubric and self.path and self.rubric.site != site_of(self):
            errors["rubric"] = _("The rubric belongs to another centre.")
        if errors:
            raise ValidationError(errors)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        photos = services.shown_photos(self)  # before all that asks for copies of the cover
        context = super().get_context(request, *args, **kwargs)
        context.update(services.article_context(self, request, context["breadcrumbs"]))
        context["photos"] = photos
        return context

    def structured_data_extra(self, request: HttpRequest) -> dict[str, Any]:
        return services.article_data(self, request)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead

    @property
    def cover_direction(self) -> str:
        """Key of the drawn cover for a news item without a picture: one of six, by its number."""
        return DRAWN_COVERS[(self.pk or 0) % len(DRAWN_COVERS)]

    @property
    def shown_cover(self) -> Any:
        """The cover, None for one that waits for a consent or has lost it."""
        return self.cover if self.cover and not self.cover.is_withheld else None

    @property
    def shown_cover_alt(self) -> str:
        """Description of the cover here, else the picture's own."""
        return self.cover_alt or (self.cover.default_alt_text if self.cover else "")


class NewsPhoto(TranslatableMixin, Orderable):
    """A photo of the gallery; one with people needs a consent to be published."""

    picture_kinds = {"image": ("ph",)}

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL, verbose_name=_("picture"), on_delete=models.CASCADE
    )
    alt = models.CharField(_("description"), max_length=250, blank=True)
    caption = models.CharField(_("caption"), max_length=250, blank=True)

    panels = [FieldPanel("image"), FieldPanel("alt"), FieldPanel("caption")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("photo")
        verbose_name_plural = _("photos")

    @property
    def shown_alt(self) -> str:
        """Description at the place of use, else the picture's own."""
        return self.alt or self.image.default_alt_text


class RelatedNews(Orderable):
    """A news item that an editor names as related."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_news")
    related = models.ForeignKey(
        NewsPage, verbose_name=_("news item"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("related")]

    class Meta(Orderable.Meta):
        verbose_name = _("related news item")
        verbose_name_plural = _("related news")
