"""The one viewset that all registers of centres derive from."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.admin.views.generic import IndexView
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.views.snippets import SnippetViewSet

from core.desk_tables import DeskRegisterTables
from core.viewsets.chooser import CentreChooserViewSet
from core.viewsets.policy import CentrePermissionPolicy
from core.viewsets.scoped import CentreFormView, CentreScopedView, visible


class CentreViewSet(SnippetViewSet):
    """Admin views of a register whose rows belong to a centre by `site`.

    Every view made here, also one that a later Wagtail or a subclass adds, is mixed with the site
    filter: index, results, export, edit, copy, delete, inspect, history, usage, compare, revert,
    unpublish, lock, workflow, reorder, chooser and bulk actions.
    """

    chooser_viewset_class = CentreChooserViewSet
    export_headings: dict[str, Any] = {}

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Pass what columns of the exported table are called where no field names them."""
        return super().get_index_view_kwargs(export_headings=self.export_headings, **kwargs)

    def on_register(self) -> None:
        register_permission_policy(self.model, CentrePermissionPolicy(self.model), exact_class=True)
        super().on_register()

    def construct_view(self, view_class: Any, **kwargs: Any) -> Any:
        mixin = CentreFormView if hasattr(view_class, "get_form") else CentreScopedView
        tables = (DeskRegisterTables,) if issubclass(view_class, IndexView) else ()
        bases = (mixin, *tables, view_class)
        scoped = type(view_class.__name__, bases, {"__doc__": view_class.__doc__})
        return super().construct_view(scoped, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return visible(self.model, request.user)

    def get_edit_handler(self) -> Any:
        handler = super().get_edit_handler()
        tabs = getattr(handler, "children", None)
        first = tabs[0] if tabs and hasattr(tabs[0], "children") else handler
        if not any(getattr(each, "field_name", "") == "site" for each in first.children):
            first.children.insert(0, FieldPanel("site").bind_to_model(self.model))
        return handler


def centre_viewsets() -> list[CentreViewSet]:
    """Return the registered viewsets of centres' registers."""
    found = [model.snippet_viewset for model in get_snippet_models()]
    return [each for each in found if isinstance(each, CentreViewSet)]
