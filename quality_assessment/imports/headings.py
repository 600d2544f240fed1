"""What the columns of a table are called: figures, indicators, counts, places, organisations."""

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import override

from quality_assessment.columns import COUNTS, POINTS, PUBLISHED, GridColumn
from quality_assessment.indicators import INDICATORS
from quality_assessment.raw import LABELS
from quality_assessment.results.headings import HEADINGS, NAME, PLACE, TOTAL
from vocabularies.lookup import key_of

INN, BRANCH = "inn", "branch"
COLUMNS: Mapping[str, GridColumn] = {each.key: each for each in (*PUBLISHED, *POINTS, *COUNTS)}
MORE: Mapping[str, tuple[str, ...]] = {
    INN: ("ИНН", "ИНН организации"),
    BRANCH: ("Филиал", "Название филиала"),
    TOTAL: ("Итог",),
    NAME: ("Наименование организации", "Образовательная организация"),
    "recipients": ("Численность получателей", "Получатели", "Численность обучающихся"),
    "respondents": ("Опрошено", "Число респондентов", "Количество респондентов"),
    "place_municipality": ("Место в муниципалитете", "Место в городе", "Место в округе"),
    "place_region": ("Место в регионе", "Место в области", "Место по области"),
    "source_url": ("Источник", "Адрес источника", "Ссылка"),
    "difference_reason": ("Причина расхождения", "Примечание"),
}
# «1.1», «Показатель 1.1. …», «п. 1.1», all under «Критерий 1 …»: spellings keep no dots
INDICATOR = re.compile(
    r"(?:^|показатель|индикатор|^пункт|^п|критерий[1-5]\D*?)([1-5])([1-3])(?!\d)"
)
CODES = {f"{each.code[0]}{each.code[2]}": each.code for each in INDICATORS}


# columns that every table has and nobody misses
USELESS = frozenset(map(key_of, ("№", "№ п/п", "N", "ID", "Год", "Год оценки")))
NONE = "нет"  # of a count it is 0, as the order has it of disabled people asked
OLD = {"доброжелательн": "k3", "удовлетворенн": "k4"}  # beginnings, in tables of 160 points


class ImportHeadings(Mapping[str, str]):
    """Fields by the spellings of their columns; criteria and totals as in published tables.

    Before 2018 politeness was criterion 3 and satisfaction criterion 4.
    """

    def __init__(self, is_old: bool = False) -> None:
        self.own = OLD if is_old else {}
        with override("ru"):
            named = {name: (name, str(label)) for name, label in LABELS.items()}
            shown = {each.code: (str(each.name),) for each in INDICATORS}
        self.exact = {
            key_of(text): field
            for texts in (named, shown, MORE)
            for field, spelt in texts.items()
            for text in spelt
        }

    def __getitem__(self, key: str) -> str:
        if field := next((own for begins, own in self.own.items() if key.startswith(begins)), ""):
            return field
        if found := self.exact.get(key):
            return found
        if (code := INDICATOR.search(key)) and code[1] + code[2] in CODES:
            return CODES[code[1] + code[2]]
        field = HEADINGS[key]
        if field == PLACE:
            return "place_municipality"
        return field.lower() if field.startswith("K") else field

    def __iter__(self) -> Iterator[str]:
        return iter(self.exact)

    def __len__(self) -> int:
        return len(self.exact)


def own_heading(column: GridColumn) -> str:
    """Return what our own blank calls a column."""
    if column.key in CODES.values() or column.key.startswith("k"):
        return column.key.upper()
    return MORE[column.key][0] if column.key in MORE else str(LABELS[column.key])
