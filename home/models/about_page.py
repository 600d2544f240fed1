"""«О центре»: what the centre is for, in the words of its decree."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.models import BasePage
from home.models.mixins import BodyMixin


class AboutPage(BodyMixin, BasePage):
    """Goal, tasks and functions as the decree lists them (Тверь 1.2, Электросталь 1.1)."""

    schema_type = "AboutPage"
    page_description = _("About the centre: goal, tasks and functions from the decree")
    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "home.StandardPage",
        "home.StructurePage",
        "home.ContactsPage",
        "acts.RegulationPage",
    ]
    max_count_per_parent = 1

    goal = models.TextField(_("goal"), blank=True, help_text=_("As the decree words it."))

    content_panels = [
        *BasePage.content_panels,
        *BodyMixin.lead_panels,
        FieldPanel("goal"),
        InlinePanel("duties", heading=_("Tasks and functions"), label=_("Task or function")),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        *BodyMixin.body_search_fields,
        index.SearchField("goal"),
        index.RelatedFields("duties", [index.SearchField("text")]),
    ]

    class Meta:
        verbose_name = _("page about the centre")
        verbose_name_plural = _("pages about the centre")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home import about

        context = super().get_context(request, *args, **kwargs)
        duties = list(self.duties.all())
        context["tasks"] = [each for each in duties if each.kind == Duty.Kind.TASK]
        context["functions"] = [each for each in duties if each.kind == Duty.Kind.FUNCTION]
        context["structure"] = about.structure(self, request)
        context["documents"] = about.documents(request)
        return context


class Duty(TranslatableMixin, Orderable):
    """One task or function of the centre with the clause that orders it."""

    class Kind(models.TextChoices):
        """What the decree calls it."""

        TASK = "task", _("task")
        FUNCTION = "function", _("function")

    page = ParentalKey(AboutPage, on_delete=models.CASCADE, related_name="duties")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.TASK)
    clause = models.CharField(
        _("clause"),
        max_length=20,
        blank=True,
        help_text=_("Number in the decree, for example 2.2."),
    )
    text = models.TextField(_("text"))

    panels = [FieldPanel("kind"), FieldPanel("clause"), FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("task or function")
        verbose_name_plural = _("tasks and functions")

    def __str__(self) -> str:
        return f"{self.clause} {self.text}".strip()[:80]
