"""Which sections of a centre anybody may read: what a register holds is read there alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Q, QuerySet, Value, When
from django.utils.translation import get_language

from core.centres import under
from core.languages.spoken import readable_pages
from core.models import CentreSection, CentreSettings
from core.restrictions import nothing_is_closed


@dataclass(frozen=True)
class Standing:
    """Published sections of the page types `labels`, in the reader's language and the main one.

    A section that is switched off, or closed by a restriction, stands and is not open.
    """

    centre: CentreSettings
    labels: Iterable[str]

    def is_open(self, label: str, *, or_main: bool = False) -> bool:
        """Say whether anybody may read a section; `or_main`: else that of the main language."""
        return bool(self._first(label, or_main))

    def has(self, label: str, *, or_main: bool = False) -> bool:
        """Say whether there is a published section, open or not."""
        return self._first(label, or_main) is not None

    def _first(self, label: str, or_main: bool) -> bool | None:
        languages = [get_language() or settings.LANGUAGE_CODE]
        languages += [settings.LANGUAGE_CODE] if or_main else []
        keys = ((label, language) for language in languages)
        return next((self._found[key] for key in keys if key in self._found), None)

    @cached_property
    def _found(self) -> Mapping[tuple[str, str], bool]:
        """Whether the first section of a type in a language is open."""
        models = {apps.get_model(label): label for label in self.labels}
        types = ContentType.objects.get_for_models(*models)
        names = {each.pk: models[model] for model, each in types.items()}
        pages = readable_pages(self.centre).live().filter(content_type__in=names)
        closed = under(paths_off(self.centre)) | _private(pages)
        pages = pages.annotate(shut=Case(When(closed, then=Value(True)), default=Value(False)))
        found: dict[tuple[str, str], bool] = {}
        rows = pages.order_by("path").values_list(
            "content_type_id", "locale__language_code", "shut"
        )
        for content_type, language, shut in rows:
            found.setdefault((names[content_type], language), not shut)
        return found


def paths_off(centre: CentreSettings) -> list[str]:
    """Return the tree paths of the sections that a centre has switched off."""
    if not centre.sections_off:
        return []
    off: QuerySet = CentreSection.objects.off(centre.site, centre.sections_off)
    return list(off.values_list("path", flat=True))


def _private(pages: QuerySet) -> Q:
    return Q() if nothing_is_closed() else pages.private_q()  # type: ignore[attr-defined]
