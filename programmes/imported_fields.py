"""What a column of a file about programmes may hold."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from exchange.readers import (
    ReadError,
    months_reader,
    read_ages,
    read_boolean,
    read_date,
    read_decimal,
    read_integer,
    read_lines,
    read_url,
)
from exchange.targets import ImportField, choice_of, label_of
from organisations.models import Organisation
from vocabularies.lookup import key_of

from . import imported_rows
from .choices import Enrolment, NavigatorStatus, Season
from .models import ProgrammePage


def organisation_of(site: Site) -> Callable[[Any], Organisation | None]:
    """Return what finds an organisation of a centre by its ИНН, full or short name."""
    known: dict[str, dict[int, Organisation]] = {}
    for each in Organisation.objects.for_site(site).only("pk", "inn", "full_name", "short_name"):
        for text in (each.inn, each.full_name, each.short_name):
            if text:
                known.setdefault(key_of(text), {})[each.pk] = each

    def resolve(text: Any) -> Organisation | None:
        if not text:
            return None
        found = list(known.get(key_of(str(text)), {}).values())
        if not found:
            raise ReadError("no_record", text=text)
        if len(found) > 1:
            raise ReadError("many_records", text=text, words="; ".join(e.full_name for e in found))
        return found[0]

    return resolve


def field(name: str, *aliases: str, label: Any = None, **more: Any) -> ImportField:
    """Return a field with the name that its form has."""
    label = label or label_of(ProgrammePage, name)
    return ImportField(name=name, label=label, aliases=aliases, **more)


def number(name: str, *aliases: str, label: Any = None) -> ImportField:
    """Return a field with a whole number."""
    return field(name, *aliases, label=label, read=read_integer)


def day(name: str, *aliases: str) -> ImportField:
    """Return a field with a day."""
    return field(name, *aliases, read=read_date)


ROWS = (
    ImportField(
        name="where",
        label=_("Places of lessons"),
        aliases=("Адрес", "Адрес проведения", "Место проведения", "Адрес занятий", "Адреса"),
        read=read_lines,
        resolve=imported_rows.parts_of,
    ),
    ImportField(
        name="district",
        label=_("District"),
        aliases=("Район", "Район проведения", "Территория", "Муниципалитет"),
        resolve=imported_rows.districts_of,
    ),
    ImportField(
        name="schedule",
        label=_("Schedule"),
        aliases=("Расписание", "Расписание занятий", "Время занятий"),
        read=read_lines,
        resolve=imported_rows.parts_of,
        example="Первая группа | вт, чт 16:00 | каб. 12",
    ),
)
DISTANCE = (
    field("platform", "Платформа", "Платформа обучения"),
    field("platform_url", "Ссылка на платформу", read=read_url),
    number("hours_online", "Часов онлайн", "Часов с ДОТ"),
    field("requirements", "Технические требования", read=read_lines),
    field("needed_at_home", "Что нужно дома", read=read_lines),
    field("trial_url", "Пробное занятие", read=read_url),
)
FIELDS: tuple[ImportField, ...] = (
    ImportField(
        name="title",
        label=_("Name of the programme"),
        aliases=(
            "Краткое наименование",
            "Наименование",
            "Название",
            "Программа",
            "Наименование программы",
        ),
        required=True,
    ),
    field("full_title", "Полное наименование", "Полное название", "Полное наименование программы"),
    ImportField(
        name="organisation",
        label=_("Organisation"),
        aliases=("Наименование организации", "ИНН организации", "Учреждение", "Поставщик"),
        resolve=organisation_of,
        required=True,
    ),
    field("lead", "Аннотация", "Краткое описание", "Описание", "Описание программы"),
    field(
        "direction",
        "Направленность",
        "Направленность программы",
        vocabulary="direction",
        required=True,
    ),
    field("activities", "Вид деятельности", "Виды деятельности", vocabulary="activity", many=True),
    field("levels", "Уровень", "Уровни", "Уровень программы", vocabulary="level", many=True),
    ImportField(
        name="ages",
        label=_("Age"),
        aliases=("Возраст детей", "Возраст обучающихся", "Возрастная категория", "Возраст, лет"),
        read=read_ages,
        gives=("age_from", "age_to"),
        required=True,
        example="6–18",
    ),
    field(
        "age_from",
        "Возраст от",
        "Возраст от, мес.",
        "Минимальный возраст",
        reader_for=months_reader,
    ),
    field(
        "age_to", "Возраст до", "Возраст до, мес.", "Максимальный возраст", reader_for=months_reader
    ),
    field("form", "Форма обучения", "Форма", vocabulary="form-of-study", required=True),
    field(
        "distance",
        *("ДОТ", "Применение ДОТ", "ДОТ/ЭО", "Дистанционные технологии", "Дистанционные занятия"),
        vocabulary="distance",
        required=True,
    ),
    field("programme_type", "Тип программы", vocabulary="programme-type"),
    field("delivery", "Вид реализации", "Вид программы", vocabulary="delivery"),
    number("lasts_years", "Срок, лет", "Срок реализации, лет", "Продолжительность, лет"),
    number(
        "lasts_months",
        "Срок, месяцев",
        "Срок, мес.",
        "Продолжительность, мес.",
        label=_("Lasts, months"),
    ),
    number("lasts_weeks", "Срок, недель", "Продолжительность, недель", label=_("Lasts, weeks")),
    number("hours_total", "Часов всего", "Объём, часов", "Объём", "Количество часов"),
    number("hours_per_year", "Часов в год"),
    field("hours_per_week", "Часов в неделю", read=read_decimal),
    number(
        "group_min",
        "Наполняемость мин",
        "Минимум детей в группе",
        label=_("Children in a group, from"),
    ),
    number(
        "group_max",
        "Наполняемость макс",
        "Максимум детей в группе",
        "Наполняемость",
        label=_("Children in a group, to"),
    ),
    number("groups", "Число групп", "Групп"),
    number("places", "Мест", "Мест всего", "Число мест"),
    number("free_places", "Свободно", "Свободных мест", "Свободно мест"),
    day("places_on", "Данные о местах на дату", "Данные на дату", "Места сверены"),
    field(
        "enrolment",
        *("Набор", "Статус набора"),
        resolve=choice_of(Enrolment, open="открыт;идёт набор;да", closed="закрыт;нет"),
    ),
    day("orders_from", "Приём заявок с", "Заявки с"),
    day("orders_to", "Приём заявок по", "Заявки по"),
    field(
        "funding",
        "Финансирование",
        "Источник финансирования",
        "Оплата",
        vocabulary="funding",
        many=True,
    ),
    field("cost", "Стоимость", "Стоимость, рублей", "Цена", read=read_decimal),
    field("cost_note", "За что стоимость"),
    field("registry", "Реестр программ", "Реестр", vocabulary="programme-registry"),
    field("project", "Проект", "Национальный проект", vocabulary="project"),
    field("is_network", "Сетевая программа", "Сетевая форма", read=read_boolean),
    field("accepts_special_needs", "ОВЗ", "Дети с ОВЗ", "Принимает детей с ОВЗ", read=read_boolean),
    field("is_adapted", "Адаптированная", "Адаптированная программа", "АДООП", read=read_boolean),
    field("nosologies", "Нозологии", "Нозология", vocabulary="nosology", many=True),
    field("special_conditions", "Условия для ОВЗ", "Специальные условия"),
    field("medical_certificate", "Медсправка", "Нужна медицинская справка", read=read_boolean),
    field(
        "target_groups", "Целевые группы", "Целевая группа", vocabulary="target-group", many=True
    ),
    field("goal", "Цель", "Цель программы", read=read_lines),
    field("tasks", "Задачи", "Задачи программы", read=read_lines),
    field(
        "results",
        *("Планируемые результаты", "Результаты", "Чему научится ребёнок"),
        read=read_lines,
        resolve=imported_rows.formatted,
    ),
    field(
        "curriculum",
        *("Содержание программы", "Содержание", "Учебный план"),
        read=read_lines,
        resolve=imported_rows.formatted,
    ),
    field("attestation", "Форма аттестации", "Аттестация", read=read_lines),
    field("equipment", "Оборудование", "Материально-техническая база", read=read_lines),
    day("approved_on", "Дата утверждения", "Утверждена"),
    field("approval_number", "Номер приказа", "№ приказа"),
    field("navigator_id", "ID в Навигаторе", "Номер в Навигаторе", "ID программы", "ID"),
    field(
        "navigator_url", "Ссылка в Навигаторе", "Страница в Навигаторе", "Навигатор", read=read_url
    ),
    field("gosuslugi_url", "Ссылка на Госуслугах", "Госуслуги", read=read_url),
    field("navigator_status", "Статус в Навигаторе", resolve=choice_of(NavigatorStatus)),
    day("navigator_checked_on", "Дата сверки", "Сверено с Навигатором"),
    *ROWS,
    *DISTANCE,
    field("season", "Сезон", resolve=choice_of(Season)),
    day("session_starts", "Начало смены"),
    day("session_ends", "Конец смены"),
    field("session_place", "Место смены"),
)
