"""The registers of the search in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.snippets.views.snippets import CreateView, SnippetViewSetGroup

from core.viewsets import CentreViewSet
from search.desk.forms import PickForm, SynonymForm
from search.fields import LONGEST
from search.models import Pick, SynonymSet


class PrefilledCreateView(CreateView):
    """Begins with the words of a query: the report of queries leads here (`?words=…&site=…`)."""

    field = ""

    def get_initial_form_instance(self) -> Any:
        """Return a row with the words; its centre is never taken from the address."""
        words = " ".join(self.request.GET.get("words", "").split())[:LONGEST]
        return self.model(**{self.field: [words]}) if words else None

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        """Choose the centre of the report among those that the person may choose."""
        form = super().get_form(*args, **kwargs)
        if site := self.request.GET.get("site"):
            form.initial["site"] = site
        return form


class AddSynonymView(PrefilledCreateView):
    """A new set of synonyms."""

    field = "phrases"


class AddPickView(PrefilledCreateView):
    """A new recommendation."""

    field = "queries"


class SynonymSetViewSet(CentreViewSet):
    """What means the same to readers."""

    model = SynonymSet
    icon = "list-ul"
    menu_label = _("Synonyms")
    add_view_class = AddSynonymView
    list_display = [
        "__str__",
        BooleanColumn("active", label=_("In use")),
        DateColumn("changed_at", label=_("Changed"), sort_key="changed_at"),
    ]
    list_filter = ["active"]
    list_export = ["__str__", "active", "changed_at"]
    search_fields = ["phrases"]
    search_backend_name = None
    copy_view_enabled = False
    edit_handler = ObjectList(SynonymSet.panels, base_form_class=SynonymForm)


class PickViewSet(CentreViewSet):
    """What is recommended above the results."""

    model = Pick
    icon = "pick"
    menu_label = _("Recommendations")
    add_view_class = AddPickView
    list_display = [
        "__str__",
        Column("target", label=_("What is recommended")),
        DateColumn("valid_from", label=_("shown from"), sort_key="valid_from"),
        DateColumn("valid_until", label=_("shown until"), sort_key="valid_until"),
        Column("order", label=_("Order"), sort_key="order"),
    ]
    list_export = ["__str__", "target", "title", "text", "valid_from", "valid_until", "order"]
    search_fields = ["queries", "title"]
    search_backend_name = None
    copy_view_enabled = False
    edit_handler = ObjectList(Pick.panels, base_form_class=PickForm)

    def get_queryset(self, request: Any) -> Any:
        """Ask for the targets together with the rows."""
        return super().get_queryset(request).select_related("page", "document")


class SearchGroup(SnippetViewSetGroup):
    """The search in the menu of the admin."""

    items = (SynonymSetViewSet, PickViewSet)
    menu_label = _("Search of the site")
    menu_icon = "search"
    menu_order = 715
    add_to_admin_menu = True
