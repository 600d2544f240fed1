"""Words offered in a form: those in use, and those that the thing already bears."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q
from wagtail.admin.forms import WagtailAdminModelForm

from vocabularies.models import Term


class OfferedTermsForm(WagtailAdminModelForm):
    """A form, with its rows of children, whose fields of words hide what is out of use."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for form in self._with_children():
            for name, field in form.fields.items():
                if getattr(getattr(field, "queryset", None), "model", None) is Term:
                    borne = _keys(form.get_initial_for_field(field, name))
                    field.queryset = field.queryset.filter(Q(active=True) | Q(pk__in=borne))

    def _with_children(self) -> Iterator[Any]:
        yield self
        for formset in getattr(self, "formsets", {}).values():
            yield from formset.forms


def _keys(value: Any) -> list[Any]:
    values = value if isinstance(value, Iterable) and not isinstance(value, str) else [value]
    return [getattr(each, "pk", each) for each in values if each]
