"""«Структура»: the departments of the centre."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.models import BasePage
from core.phones import PhoneField
from home.models.mixins import BodyMixin


class StructurePage(BodyMixin, BasePage):
    """Departments, laboratories and project offices of the centre (Электросталь 4.3)."""

    page_description = _("Departments of the centre")
    parent_page_types = ["home.HomePage", "home.AboutPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    content_panels = [
        *BasePage.content_panels,
        *BodyMixin.lead_panels,
        InlinePanel("departments", heading=_("Departments"), label=_("Department")),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        *BodyMixin.body_search_fields,
        index.SearchField("words_of_departments"),
    ]

    class Meta:
        verbose_name = _("structure of the centre")
        verbose_name_plural = _("structures of centres")

    @property
    def words_of_departments(self) -> str:
        """Names and purposes of the departments that the page shows, for the search."""
        acting = [each for each in self.departments.all() if each.acts_now]
        return "\n".join(f"{each.name}\n{each.purpose}" for each in acting)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["departments"] = [each for each in self.departments.all() if each.acts_now]
        return context


class Department(TranslatableMixin, Orderable):
    """One department; its head is named by position only, never by name."""

    class Kind(models.TextChoices):
        """Kinds that the decree allows (Электросталь 4.3)."""

        DEPARTMENT = "department", _("department")
        CENTRE = "centre", _("centre within the organisation")
        CREATIVE_GROUP = "creative_group", _("temporary creative group")
        LABORATORY = "laboratory", _("laboratory")
        SERVICE = "service", _("service")
        PROJECT_OFFICE = "project_office", _("project office")

    page = ParentalKey(StructurePage, on_delete=models.CASCADE, related_name="departments")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.DEPARTMENT)
    name = models.CharField(_("name"), max_length=200)
    purpose = models.TextField(_("what it does"), blank=True)
    head_position = models.CharField(
        _("position of the head"),
        max_length=200,
        blank=True,
        help_text=_("The position only: names need a recorded consent."),
    )
    phone = PhoneField(_("phone"))
    email = models.EmailField(_("e-mail"), blank=True)
    valid_until = models.DateField(
        _("acts until"), null=True, blank=True, help_text=_("For temporary groups and offices.")
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("valid_until")]),
        FieldPanel("name"),
        FieldPanel("purpose"),
        FieldPanel("head_position"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("department")
        verbose_name_plural = _("departments")

    def __str__(self) -> str:
        return self.name

    @property
    def acts_now(self) -> bool:
        """False for a temporary department whose term has passed."""
        return self.valid_until is None or self.valid_until >= timezone.localdate()
