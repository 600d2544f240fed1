"""Which column of a table holds what: names that operators give to figures."""

import re
from collections.abc import Iterator, Mapping

from quality_assessment.calculation import CRITERIA
from vocabularies.lookup import key_of

TOTAL, YEAR, NUMBER, NAME, PLACE = "total", "year", "id", "organisation", "place"

NAMES: Mapping[str, tuple[str, ...]] = {
    "K1": ("Открытость и доступность информации", "Открытость"),
    "K2": ("Комфортность условий", "Комфортность"),
    "K3": ("Доступность для инвалидов", "Доступность услуг для инвалидов", "Доступность"),
    "K4": ("Доброжелательность, вежливость", "Доброжелательность", "Вежливость"),
    "K5": ("Удовлетворённость условиями", "Удовлетворённость"),
    TOTAL: ("total_published", "Total", "Итог", "Итого", "Общий балл", "Сумма баллов", "Балл"),
    YEAR: ("Year", "Год", "Год цикла", "Год оценки", "Год проведения"),
    NUMBER: ("ID", "№ п/п", "Номер", "Код", "N"),
    NAME: ("Organisation", "Organization", "Организация", "Наименование", "Учреждение"),
    PLACE: ("rank_published", "Rank", "Место", "Рейтинг", "Место в рейтинге"),
}
PLACE_WORDS = re.compile(r"мест|рейтинг|ранг|rank|расч|максим|вес")
# «К1», «Критерий 1. Открытость …», «1 критерий»; К may be Latin or Russian
CRITERION = re.compile(r"(?:^[kк]|критери[йяю]|criterion)(?:номер)?([1-5])(?!\d)|^([1-5])критерий")
BEGINNINGS = {
    "K1": re.compile(r"^открытост"),
    "K2": re.compile(r"^комфортн"),
    "K3": re.compile(r"^доступност"),
    "K4": re.compile(r"^доброжелательн"),
    "K5": re.compile(r"^удовлетворенност"),
    TOTAL: re.compile(r"^итог|^общ.*(?:балл|оценк|показател)|интегральн|^total"),
    NAME: re.compile(r"^(?:наименовани|названи|организаци|учреждени|образовательн)"),
    YEAR: re.compile(r"^год"),
}


class Headings(Mapping[str, str]):
    """What a heading means, by the key of its spelling; longer headings by what they begin with."""

    def __init__(self) -> None:
        self.exact = {
            key_of(text): field for field, texts in NAMES.items() for text in (field, *texts)
        }

    def __getitem__(self, key: str) -> str:
        found = self.exact.get(key) or _guessed(key)
        if not found:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.exact)

    def __len__(self) -> int:
        return len(self.exact)


def _guessed(key: str) -> str:
    if PLACE_WORDS.search(key):
        return ""
    if criterion := CRITERION.search(key):
        return f"K{criterion[1] or criterion[2]}"
    return next((field for field, begins in BEGINNINGS.items() if begins.search(key)), "")


HEADINGS = Headings()
# what must be there, by the names that the columns have in our own files
NEEDED = {**{code: code.lower() for code in CRITERIA}, TOTAL: "total_published"}
