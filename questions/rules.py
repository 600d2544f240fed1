"""What may not be saved, said at its field."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupSitePermission
from wagtail.rich_text import get_text_for_indexing

from consents.child_data import find_child_data
from consents.contacts import find_contact


def people_who_answer(site: Any) -> QuerySet:
    """Return the people whose role in the centre lets them answer questions."""
    groups = GroupSitePermission.objects.filter(
        site=site,
        permission__codename="change_question",
        permission__content_type__app_label="questions",
    ).values("group")
    people = get_user_model()._default_manager.filter(is_active=True, groups__in=groups)
    return people.distinct().order_by("last_name", "first_name", "pk")


def check_assignee(thing: Any) -> None:
    """Refuse a person who does not answer questions in the centre of the thing."""
    if not thing.assignee_id or not thing.site_id:
        return
    if not people_who_answer(thing.site).filter(pk=thing.assignee_id).exists():
        raise ValidationError({"assignee": _("This person does not answer questions here.")})


def check_topic(thing: Any) -> None:
    """Refuse a topic of another centre."""
    if thing.topic_id and thing.site_id and thing.topic.site_id != thing.site_id:
        raise ValidationError({"topic": _("This topic belongs to another centre.")})


def check_frequent(entry: Any) -> None:
    """Refuse what names a person: an answer for everybody has no personal data."""
    check_topic(entry)
    errors = {}
    texts = {"translations": entry.words_in_other_languages}
    texts |= {name: str(getattr(entry, name) or "") for name in ("question", "answer")}
    for name, text in texts.items():
        if found := find_child_data(get_text_for_indexing(text)):
            errors[name] = _("This looks like personal data of a child: «%s».") % found[0]
    if personal := find_contact(entry.question or ""):
        errors["question"] = _("Take the contact out: «%s».") % personal
    if errors:
        raise ValidationError(errors)
