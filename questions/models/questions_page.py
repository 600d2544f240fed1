"""The section «Частые вопросы» with the form «Вопрос методисту»."""

from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import Max
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.search import index

from core.centres import site_of
from core.feeds import FORM
from core.models import BasePage


class QuestionsPage(RoutablePageMixin, BasePage):
    """Answers for everybody, the form of a question, the secret page of its answer.

    Serves Тверь 2.2.1 (expert consulting) and Электросталь 2.2-1, 3.2.
    """

    page_description = _("Frequent questions with search, and the form of a question")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    is_expected_to_grow = True
    listed_views = ("zadat/",)

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("section of questions")
        verbose_name_plural = _("sections of questions")

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponseBase:
        """Show the answers, or give them as a table by `?format=xlsx|csv|json`."""
        from questions.page.listing import respond

        return respond(self, request)

    @path("zadat/", name="ask")
    def ask(self, request: HttpRequest) -> HttpResponseBase:
        """Show the form and take a question."""
        from questions.page.asking import respond

        return respond(self, request)

    @path("otvet/<str:token>/", name="status")
    def status(self, request: HttpRequest, token: str) -> HttpResponseBase:
        """Show where a question stands to whoever knows its secret address; else 404."""
        from questions.page.status import respond

        return respond(self, request, token)

    @re_path(rf"^{FORM}")
    def feed(self, request: HttpRequest, form: str) -> HttpResponseBase:
        """Give the new answers as a feed."""
        from questions.page.feed import respond

        return respond(self, request, form)

    @path("<slug:slug>/", name="frequent")
    def frequent(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Show one answer; 404 for a draft and for one of another centre."""
        from questions.page.listing import respond_one

        return respond_one(self, request, slug)

    @property
    def lead_text(self) -> str:
        return self.intro

    def newest_content(self) -> datetime | None:
        """Return when an answer was last published: answers are no pages."""
        rows = apps.get_model("questions", "FrequentQuestion").objects.for_site(site_of(self))
        return rows.live().aggregate(newest=Max("last_published_at"))["newest"]
