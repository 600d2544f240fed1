"""Filters of the list of documents."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from media_library.models import Accessibility, PortalDocument, ReadingState
from media_library.own_tags import OwnDocumentsFilterSet
from media_library.uploads.kinds import BY_EXTENSION

GROUPS = {
    "pdf": ("PDF", ("pdf",)),
    "text": (_("Texts"), ("docx", "odt", "doc", "rtf", "txt")),
    "table": (_("Tables"), ("xlsx", "ods", "xls", "csv")),
    "slides": (_("Presentations"), ("pptx", "odp", "ppt")),
    "picture": (_("Pictures"), ("jpg", "png")),
    "media": (_("Sound and video"), ("mp3", "mp4", "webm", "vtt")),
}


class DocumentFilterSet(OwnDocumentsFilterSet):
    """By kind, accessibility, reading, replacement; Wagtail adds collection, tag and usage."""

    kind = django_filters.ChoiceFilter(
        choices=[(key, label) for key, (label, _extensions) in GROUPS.items()],
        method="of_kind",
        label=_("Kind of file"),
    )
    accessibility = django_filters.ChoiceFilter(
        choices=Accessibility.choices, label=_("Accessibility")
    )
    reading = django_filters.ChoiceFilter(
        choices=ReadingState.choices, field_name="reading__state", label=_("Text of the file")
    )
    replaced = django_filters.BooleanFilter(
        field_name="replaced_by", lookup_expr="isnull", exclude=True, label=_("Replaced")
    )

    def of_kind(self, documents: QuerySet, name: str, value: str) -> QuerySet:
        """Narrow to documents of a group of kinds."""
        types = {BY_EXTENSION[each].media_type for each in GROUPS[value][1]}
        return documents.filter(media_type__in=types)

    class Meta:
        model = PortalDocument
        fields: list[str] = []
