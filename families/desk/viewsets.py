"""The register of measures in the admin."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column

from core.viewsets import CentreViewSet
from families.choices import Supported
from families.models import SupportMeasure

measure_edit_handler = ObjectList(
    [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("supported"), FieldPanel("kind")]),
        MultiFieldPanel(
            [
                FieldPanel("category"),
                FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to")]),
                FieldPanel("directions"),
            ],
            heading=_("For whom"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("apply_from"), FieldPanel("apply_until")]),
                FieldPanel("conditions"),
                FieldPanel("url"),
                FieldPanel("document"),
            ],
            heading=_("How to apply"),
        ),
        FieldRowPanel([FieldPanel("organiser"), FieldPanel("organiser_name")]),
        FieldPanel("is_public"),
    ]
)


class MeasureFilterSet(WagtailFilterSet):
    """By whom the measure supports and whether readers see it."""

    supported = django_filters.ChoiceFilter(label=_("Whom it supports"), choices=Supported.choices)

    class Meta:
        model = SupportMeasure
        fields = ["supported", "is_public"]


class SupportMeasureViewSet(CentreViewSet):
    """Measures of support for children and families."""

    model = SupportMeasure
    icon = "success"
    menu_label = _("Measures of support")
    add_to_admin_menu = True
    menu_order = 270
    list_display = [
        "title",
        Column("supported", label=_("Whom it supports"), accessor="get_supported_display"),
        "kind",
        "apply_until",
        Column("state", label=_("Applications"), accessor=lambda row: row.state_on().label),
        BooleanColumn("is_public", label=_("Published")),
    ]
    list_export = [
        *("title", "supported", "kind", "category", "age_from", "age_to", "apply_from"),
        *("apply_until", "conditions", "organiser", "organiser_name", "url", "is_public"),
    ]
    filterset_class = MeasureFilterSet
    search_fields = ["title", "category", "conditions"]
    search_backend_name = None  # filters of the list are not in the index
    ordering = ["title", "pk"]
    edit_handler = measure_edit_handler
    copy_view_enabled = True
