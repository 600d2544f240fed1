"""Choosing a register's row in a form."""

from typing import Any

from django.db.models import QuerySet
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
    SnippetCreateView,
)

from core.viewsets.scoped import choose_centre, visible


class _ScopedList:
    model_class: Any
    request: Any

    def get_object_list(self) -> QuerySet:
        return visible(self.model_class, self.request.user)


class CentreChooseView(_ScopedList, ChooseView):
    """The window of the chooser."""


class CentreChooseResultsView(_ScopedList, ChooseResultsView):
    """The list inside the window, searched and paged."""


class CentreChosenView(SnippetChosenView):
    """The answer with the row chosen."""

    def get_object(self, pk: Any) -> Any:
        return visible(self.model_class, self.request.user).get(pk=pk)


class CentreChosenMultipleView(SnippetChosenMultipleView):
    """The answer with the rows chosen."""

    def get_objects(self, pks: list[str]) -> QuerySet:
        return visible(self.model_class, self.request.user).filter(pk__in=pks)


class CentreChooserCreateView(SnippetCreateView):
    """A new row made without leaving the window; it belongs to the person's centre."""

    def get_creation_form(self) -> Any:
        form = super().get_creation_form()
        if form is None:  # the chooser of this register makes nothing
            return None
        form.fields.pop("site", None)
        sites = self.permission_policy.sites_user_has_permission_for(self.request.user, "add")
        choose_centre(form, sites, None)
        return form


class CentreChooserViewSet(SnippetChooserViewSet):
    """Offers rows of the person's centres only."""

    choose_view_class = CentreChooseView
    choose_results_view_class = CentreChooseResultsView
    chosen_view_class = CentreChosenView
    chosen_multiple_view_class = CentreChosenMultipleView
    create_view_class = CentreChooserCreateView
