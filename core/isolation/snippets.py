"""The list of registers with the numbers of rows that the person may see."""

from typing import Any

from django.utils.text import capfirst
from wagtail.snippets.views.snippets import ModelIndexView, get_snippet_models_for_index_view


class OwnSnippetsView(ModelIndexView):
    """Wagtail counts the rows of all centres."""

    def _get_snippet_types(self) -> list[dict[str, Any]]:
        return [
            {
                "name": capfirst(model._meta.verbose_name_plural),
                "count": self._rows(model).count(),
                "model": model,
                "url": url,
            }
            for model in get_snippet_models_for_index_view()
            if (url := self.get_list_url(model))
        ]

    def _rows(self, model: Any) -> Any:
        rows = model.snippet_viewset.get_queryset(self.request)
        return model._default_manager.all() if rows is None else rows
