"""«Что изменилось»: no field of a page is left out of the comparison of versions."""

import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import RevisionMixin, get_page_models

from core.models import BasePage
from core.viewsets import centre_viewsets

OURS = [model for model in get_page_models() if issubclass(model, BasePage)]


def edited(panel):
    """Return the fields and relations that the panels let people edit."""
    if isinstance(panel, InlinePanel):
        return {panel.relation_name}
    if isinstance(panel, FieldPanel):
        return {panel.field_name}
    return set().union(*(edited(each) for each in getattr(panel, "children", [])))


def compared(comparisons):
    """Return the fields and relations that comparators look at."""
    return {each.args[0].name for each in comparisons}


@pytest.mark.django_db
@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_edited_field_is_compared(model, rf):
    handler = model.get_edit_handler()
    request = rf.get("/")
    request.user = None
    bound = handler.get_bound_panel(instance=model(), request=request, form=None)

    assert edited(handler) - compared(bound.get_comparison()) == set()


@pytest.mark.django_db
def test_every_edited_field_of_a_record_is_compared(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    left_out = {}
    for viewset in centre_viewsets():
        if issubclass(viewset.model, RevisionMixin):
            handler = viewset.get_edit_handler()
            bound = handler.get_bound_panel(instance=viewset.model(), request=request, form=None)
            kept = {field.name for field in viewset.model._meta.get_fields()} - {"site"}
            if found := (edited(handler) & kept) - compared(bound.get_comparison()):
                left_out[viewset.model.__name__] = found

    assert left_out == {}
