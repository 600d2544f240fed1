"""Registers of this app in the admin."""

from django.utils.translation import gettext_lazy as _

from core.viewsets import CentreViewSet
from news.models import Rubric


class RubricViewSet(CentreViewSet):
    """Rubrics of the centre's news."""

    model = Rubric
    icon = "tag"
    menu_label = _("News rubrics")
    menu_order = 320
    add_to_settings_menu = True
    list_display = ["name", "slug", "order"]
    search_fields = ["name"]
