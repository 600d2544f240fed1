"""What the municipality offers and what it lacks (Тверь 1.4, 3.1.5; Электросталь 2.2-7)."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from core.figures import CrossTable, Fact, Head, cross
from programmes import districts
from programmes.choices import NavigatorStatus
from programmes.reports.scope import Scope

IN_NAVIGATOR = (NavigatorStatus.PUBLISHED, NavigatorStatus.DIFFERS)
NOWHERE = 0  # key of organisations without a district
MULTILEVEL = "multilevel"


def gaps(scope: Scope) -> Sequence[CrossTable]:
    """Count programmes by direction, district and level; a cell without any is a gap."""
    places = [(each.pk, str(each.label)) for each in scope.districts()]
    lines = list(
        scope.programmes()
        .order_by()
        .values_list("direction", "organisation__district", "levels", "pk")
    )
    lines = list(_taught(lines, districts.of_programmes(scope.programmes())))
    if not places or any(district is None for _direction, district, _level, _pk in lines):
        places.append((NOWHERE, _("District not stated") if places else ""))
    columns = [
        Head((key, level.key), level.short or level.label, group)
        for key, group in places
        for level in scope.words("level")
    ]
    facts = (
        (direction, (district or NOWHERE, level), pk) for direction, district, level, pk in lines
    )
    title = _("Programmes by direction, district and level")
    return [cross(title, _("Direction"), scope.words("direction"), columns, facts)]


def _taught(
    lines: Iterable[tuple[Any, ...]], at_places: dict[int, set[int]]
) -> Iterable[tuple[Any, ...]]:
    """Put the districts of places in the stead of the organisation's, a line for each."""
    for direction, own, level, pk in lines:
        for district in at_places.get(pk, {own}):
            yield direction, district, level, pk


def departments(scope: Scope) -> Sequence[CrossTable]:
    """Count programmes by department and direction: all, and those that the Navigator shows."""
    rows, columns = scope.words("department"), scope.words("direction")
    path = "organisation__department"
    entered = scope.facts(path, "direction", navigator_status__in=IN_NAVIGATOR)
    return [
        cross(
            _("All programmes by department and direction"),
            _("Department"),
            rows,
            columns,
            scope.facts(path, "direction"),
        ),
        cross(_("Published in the Navigator"), _("Department"), rows, columns, entered),
    ]


def levels(scope: Scope) -> Sequence[CrossTable]:
    """Count programmes of each organisation by level; several levels make one multilevel."""
    columns = [*scope.words("level"), Head(MULTILEVEL, _("Multilevel"))]
    facts = list(scope.facts("organisation", "levels"))
    table = cross(
        _("Levels by organisation"),
        _("Organisation"),
        scope.organisations(),
        columns,
        [*facts, *_multilevel(facts)],
    )
    return [table]


def _multilevel(facts: Iterable[Fact]) -> Iterable[Fact]:
    met: set[tuple[object, object]] = set()
    for organisation, _level, programme in facts:
        if (organisation, programme) in met:
            yield organisation, MULTILEVEL, programme
        met.add((organisation, programme))


def nosologies(scope: Scope) -> Sequence[CrossTable]:
    """Count programmes for children with special needs by nosology and direction."""
    table = cross(
        _("Programmes for children with special needs"),
        _("Nosology"),
        scope.words("nosology"),
        scope.words("direction"),
        scope.facts("nosologies", "direction", accepts_special_needs=True),
    )
    return [table]
