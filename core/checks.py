"""Rules of the house as system checks: `manage.py check` and every start speak of them."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.db import models
from wagtail.models import Page, get_page_models
from wagtail.search.index import FilterField, Indexed

from core import sections
from core.translating.refusals import trees_are_not_synchronised

STATED = ("page_description", "parent_page_types", "subpage_types", "search_fields")
# what is inherited from these is not stated by the page type itself
_TOPS = ("builtins", "core", "django", "modelcluster", "modelsearch", "treebeard", "wagtail")


def connect() -> None:
    """Have Django ask the rules."""
    for rule in (
        page_types_state_their_rules,
        sections_fit_the_tree,
        registers_search_by_centre,
        trees_are_not_synchronised,
    ):
        register(rule, "house")


def page_types_state_their_rules(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every page type states a docstring, parents, children, search fields and a description."""
    ours = [each for each in get_page_models() if each._meta.app_label not in _foreign()]
    return [error for model in ours for error in _check_page_type(model)]


def sections_fit_the_tree(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every section names a page type that may stand under its parent."""
    return [error for each in sections.registered() for error in _check_section(each)]


def registers_search_by_centre(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A register that is searched lets the search be limited to a centre."""
    return [
        Error(
            f"{model.__name__} is indexed without its centre.",
            hint='Add index.FilterField("site_id") to search_fields.',
            obj=model,
            id="house.E021",
        )
        for model in _centre_models()
        if issubclass(model, Indexed) and not _filters_by_site(model)
    ]


def _check_page_type(model: type[Page]) -> Iterable[CheckMessage]:
    if not (model.__doc__ or "").strip() or (model.__doc__ or "").startswith(f"{model.__name__}("):
        yield Error(f"{model.__name__} has no docstring.", obj=model, id="house.E001")
    stated = {name for each in model.__mro__ if _is_ours(each) for name in vars(each)}
    for number, name in enumerate(STATED, start=2):
        if name not in stated or (name == "page_description" and not model.page_description):
            yield Error(
                f"{model.__name__} does not state {name}.", obj=model, id=f"house.E00{number}"
            )


def _check_section(section: sections.Section) -> Iterable[CheckMessage]:
    try:
        model = section.page_class
    except LookupError:
        yield Error(f"Section {section.key}: no page type {section.model}.", id="house.E011")
        return
    parent = sections.get(section.parent)
    if section.parent and parent is None:
        yield Error(f"Section {section.key}: no section {section.parent} above.", id="house.E012")
    elif parent and parent.page_class not in model.allowed_parent_page_models():
        yield Error(
            f"Section {section.key}: {section.model} may not stand under {parent.model}.",
            id="house.E013",
        )


def _foreign() -> set[str]:
    """Return labels of the apps that are not ours."""
    configs = apps.get_app_configs()
    return {each.label for each in configs if "site-packages" in (each.path or "")}


def _is_ours(base: type) -> bool:
    return base.__module__.split(".")[0] not in _TOPS


def _centre_models() -> list[type[models.Model]]:
    from core.viewsets import centre_viewsets

    return [each.model for each in centre_viewsets()]


def _filters_by_site(model: Any) -> bool:
    fields = [each for each in model.search_fields if isinstance(each, FilterField)]
    return bool({each.field_name for each in fields} & {"site", "site_id"})
