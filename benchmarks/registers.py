"""Registers as files of a centre: numbers for ИНН, months for years, words by other spellings."""

import io
from typing import Any

ORGANISATIONS = 200  # programmes of a file are those of so many houses
ORGANISATION_HEAD = [
    *("Полное наименование", "Краткое наименование", "ИНН", "Тип", "Ведомство", "Местность"),
    *("Форма собственности", "Учредитель", "Руководитель", "Телефон", "E-mail", "Сайт", "Адреса"),
    *("Роль в системе", "Доступная среда", "Описание"),
]
PROGRAMME_HEAD = [
    *("ID в Навигаторе", "Наименование программы", "Организация", "Направленность", "Уровень"),
    *("Возраст от, мес.", "Возраст до, мес.", "Форма обучения", "ДОТ", "Финансирование"),
    *("Цель программы", "Часов всего", "Мест", "Свободно", "Данные на дату", "Набор"),
    *("Расписание", "Адрес", "Планируемые результаты"),
]
DIRECTIONS = ("техническая", "естественнонаучная", "художественная", "туристско-краеведческая")
HOUSE = "Дом творчества № {}"


def table(register: str, rows: int) -> io.BytesIO:
    """Return a register as a centre might have it, "organisations" or "programmes"."""
    from openpyxl import Workbook

    head, row = TABLES[register]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Реестр")
    sheet.append(head)
    for number in range(rows):
        sheet.append(row(number))
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def _organisation(number: int) -> list[Any]:
    return [
        f"Муниципальное учреждение дополнительного образования «{HOUSE.format(number)}»",
        HOUSE.format(number),
        int(inn_of(690_000_000 + number)),
        "УДО",
        "Сфера образования",
        "город" if number % 3 else "село",
        "муниципальная",
        "Управление образования",
        "Иванов Иван Иванович",
        84_960_000_000 + number,
        f"dom{number}@example.ru",
        f"dom{number}.example.ru",
        f"ул. Образцовая, {number}; пр. Примерный, {number}",
        "партнёр; пилотная площадка",
        "",
        "Кружки и студии для детей от 6 до 18 лет.",
    ]


def _programme(number: int) -> list[Any]:
    return [
        str(100_000 + number),
        f"Мастерская № {number}",
        int(inn_of(690_000_000 + number % ORGANISATIONS)),
        DIRECTIONS[number % len(DIRECTIONS)],
        "стартовый; базовый",
        (6 + number % 8) * 12,
        "17 лет",
        "очная",
        "нет",
        "бюджет",
        "Собирать и программировать модели своими руками. Показывать их на выставке.",
        144,
        30,
        number % 12,
        "01.11.2026",
        "идёт набор",
        "Первая группа | вт, чт 16:00 | каб. 12; Вторая группа | сб 10:00 | каб. 3",
        f"ул. Образцовая, {number}",
        "Соберёт модель; расскажет о ней; поможет младшим.",
    ]


TABLES = {
    "organisations": (ORGANISATION_HEAD, _organisation),
    "programmes": (PROGRAMME_HEAD, _programme),
}


def inn_of(number: int) -> str:
    """Return a sound ИНН of an institution made of a number below 10⁹."""
    digits = [int(each) for each in f"{number:09d}"]
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    check = sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 % 10
    return f"{number:09d}{check}"


def houses(site: Any) -> None:
    """Give a centre the organisations that the programmes of a file name."""
    from organisations.models import Organisation
    from vocabularies.models import Term

    kind = Term.objects.filter(vocabulary="organisation-type").first()
    for number in range(ORGANISATIONS):
        Organisation.objects.create(
            site=site,
            kind=kind,
            full_name=_organisation(number)[0],
            short_name=HOUSE.format(number),
            inn=inn_of(690_000_000 + number),
        )
