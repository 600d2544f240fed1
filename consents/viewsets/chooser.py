"""Choosing a consent for a photo, an author, a specialist."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import BaseChooseView

from core.viewsets import CentreChooserViewSet
from core.viewsets.chooser import CentreChooseResultsView, CentreChooseView


class _Offered(BaseChooseView):
    """Only consents in force are offered, with the person, who is not in their name."""

    def get_object_list(self) -> QuerySet:
        return super().get_object_list().valid().select_related("text")

    @property
    def columns(self) -> list[Column]:
        return [
            *super().columns,
            Column("subject", label=_("who gave it"), accessor="subject"),
            Column("until", label=_("valid until"), accessor="until"),
        ]


class ConsentChooseView(_Offered, CentreChooseView):
    """The window of the chooser."""


class ConsentChooseResultsView(_Offered, CentreChooseResultsView):
    """The list inside the window."""


class ConsentChooserViewSet(CentreChooserViewSet):
    """Offers consents of the person's centres that are in force."""

    choose_view_class: Any = ConsentChooseView
    choose_results_view_class: Any = ConsentChooseResultsView
