"""Words for many pages at once: rubric, directions, audience, and whatever else an app declares."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page, Site

from core import access, publishing
from core.refusals import RefusalError


@dataclass(frozen=True)
class Word:
    """A field that pages of several types have; `choices(sites)` are offered to people of these.

    One value takes the place of what the page had (`many` is off), several join it.
    """

    name: str
    label: Any
    choices: Callable[[QuerySet[Site]], QuerySet]
    many: bool = True


_words: dict[str, Word] = {}


def register(word: Word) -> None:
    """Offer a field for many pages at once."""
    _words[word.name] = word


class WordsForm(forms.Form):
    """What is given to the pages; an empty field changes nothing."""

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sites = access.sites_of(user)
        for word in _words.values():
            offered = {"queryset": word.choices(sites), "required": False, "label": word.label}
            if word.many:
                boxes = forms.CheckboxSelectMultiple
                self.fields[word.name] = forms.ModelMultipleChoiceField(**offered, widget=boxes)
            else:
                self.fields[word.name] = forms.ModelChoiceField(**offered)


class WordsBulkAction(PageBulkAction):
    """Gives words to those of the chosen pages that have a place for them."""

    display_name = _("Rubric, directions, audience")
    action_type = "words"
    aria_label = _("Give the selected pages a rubric, directions, an audience")
    template_name = "core/bulk_words.html"
    action_priority = 15
    form_class = WordsForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def check_perm(self, page: Page) -> bool:
        """Ask for the right to change the page; one that has no place for words has nothing."""
        has_place = any(hasattr(page.specific_class, name) for name in _words)
        lock = page.get_lock()
        locked = lock is not None and lock.for_user(self.request.user)
        rights = page.permissions_for_user(self.request.user)
        return bool(has_place and not locked and rights.can_edit())

    def get_execution_context(self) -> dict[str, Any]:
        chosen = self.cleaned_form.cleaned_data
        return {**super().get_execution_context(), "chosen": chosen}

    @classmethod
    def execute_action(
        cls, objects: Iterable[Page], user: Any = None, chosen: Any = None, **kwargs: Any
    ) -> tuple[int, int]:
        """Return how many pages were changed."""
        given = {name: value for name, value in (chosen or {}).items() if value}
        return sum(_give(page.specific, given, user) for page in objects) if given else 0, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(number)d page has new words.", "%(number)d pages have new words.", num_parent_objects
        ) % {"number": num_parent_objects}


def _give(page: Any, given: dict[str, Any], user: Any) -> bool:
    """Save a version with the words; it is published where the page had no draft above it."""
    was_whole = page.live and not page.has_unpublished_changes
    latest = page.get_latest_revision_as_object()
    names = [name for name in given if hasattr(type(latest), name)]
    for name in names:
        if _words[name].many:
            getattr(latest, name).add(*given[name])
        else:
            setattr(latest, name, given[name])
    if not names or publishing.problems(latest, draft=True):  # a rubric of another centre
        return False
    revision = latest.save_revision(user=user, log_action=True)
    if was_whole and latest.permissions_for_user(user).can_publish():
        try:
            with transaction.atomic():
                revision.publish(user=user)
        except RefusalError:  # core.publish_gate tells of it; the draft has the words
            return True
    return True
