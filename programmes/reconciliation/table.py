"""What the columns of the Navigator's export may hold."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from exchange.readers import read_inn
from exchange.targets import ImportField, choice_of
from programmes.choices import NavigatorStatus
from programmes.imported_fields import FIELDS
from programmes.imports import ProgrammeTarget

# the region's systems name the same thing in many ways
TITLES = ("Название программы", "Наименование объединения", "Кружок", "Услуга", "Мероприятие")
ORGANISATIONS = ("Организация", "Образовательная организация", "Организатор", "Наименование ОО")
PUBLISHED = "опубликовано;опубликована;активна;активно;действует;действующая;да"
DRAFT = "черновик;на модерации;не опубликована;не опубликовано;на проверке;ожидает правки;нет"

COMPARED = (
    *("full_title", "direction", "activities", "levels", "ages", "age_from", "age_to"),
    *("form", "distance", "programme_type", "delivery", "registry"),
    *("lasts_years", "lasts_months", "hours_total", "group_min", "group_max", "places"),
    *("enrolment", "orders_from", "orders_to", "funding", "cost"),
    *("accepts_special_needs", "is_adapted", "navigator_id", "navigator_url"),
)
_KNOWN = {each.name: each for each in FIELDS}


def _field(name: str, label: object, *aliases: str) -> ImportField:
    """Return a field that is read as a plain text."""
    return ImportField(name=name, label=label, aliases=aliases)  # type: ignore[arg-type]  # lazy


class NavigatorTable(ProgrammeTarget):
    """The Navigator's export: like an import of programmes, but nothing is made of its rows."""

    key = "navigator"
    title = _("Reconciliation with the Navigator")
    keys = (("navigator_id",), ("title",))
    fields = (
        _field("title", _KNOWN["title"].label, *_KNOWN["title"].aliases, *TITLES),
        _field(
            *("organisation", _KNOWN["organisation"].label),
            *(*_KNOWN["organisation"].aliases[:1], *_KNOWN["organisation"].aliases[2:]),
            *ORGANISATIONS,
        ),
        ImportField(
            name="inn",
            label=_("INN of the organisation"),
            aliases=("ИНН", "ИНН организации"),
            read=read_inn,
        ),
        ImportField(
            name="navigator_status",
            label=_("Status in the Navigator"),
            aliases=("Статус", "Статус программы", "Состояние", "Публикация"),
            resolve=choice_of(NavigatorStatus, published=PUBLISHED, draft=DRAFT),
        ),
        *(_KNOWN[name] for name in COMPARED),
    )

    def version_of(self, page: Any) -> Any:
        """Return what families see, for it is what the Navigator should say as well."""
        return page if page.live else super().version_of(page)


NAVIGATOR = NavigatorTable()
