"""Columns of the report: the query, its numbers, what may be done."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.formats import number_format
from wagtail.admin.ui.tables import Column, Table

from core.viewsets import CentrePermissionPolicy
from search.models import Pick, SynonymSet


class QueriesTable(Table):
    """A table that knows its reader: who works in several centres, who may do what in which."""

    several = False
    makers: dict[Any, set[int]]


class QueryColumn(Column):
    """The words that were typed, with their language and centre where there are several."""

    cell_template_name = "search/desk/query_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        name = instance["site__site_name"] if parent_context["table"].several else ""
        other = instance["language"] if instance["language"] != settings.LANGUAGE_CODE else ""
        return {**context, "notes": [each for each in (other, name) if each]}


class NumberColumn(Column):
    """A number; a part of one as «1,5», nothing as a dash."""

    def get_value(self, instance: Any) -> Any:
        value = super().get_value(instance)
        if value is None:
            return "–"
        return number_format(value, 1) if isinstance(value, float) else number_format(value)


class ActionsColumn(Column):
    """Two ways out: a synonym, a recommendation; for those who may make them in the centre."""

    cell_template_name = "search/desk/actions_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        asked = urlencode({"words": instance["query"], "site": instance["site"]})
        ways = {
            model._meta.model_name: f"{reverse(model.snippet_viewset.get_url_name('add'))}?{asked}"
            for model, sites in parent_context["table"].makers.items()
            if instance["site"] in sites
        }
        return {**context, "ways": ways}


def makers(user: Any) -> dict[Any, set[int]]:
    """Return in which centres a person may make synonyms and recommendations."""
    return {
        model: set(
            CentrePermissionPolicy(model)
            .sites_user_has_permission_for(user, "add")
            .values_list("pk", flat=True)
        )
        for model in (SynonymSet, Pick)
    }
