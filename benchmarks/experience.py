"""A bank of practices put in in bulk: texts are made of phrases, so words repeat as in life."""

import random
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from benchmarks import bulk
from benchmarks.municipality import organisations
from organisations.models import Organisation
from practices_bank.choices import CLAIMED, STAGED, Kind, Source, Stage
from practices_bank.models import (
    Adoption,
    PracticeIndicator,
    PracticePage,
    PracticesPage,
    PracticeStage,
)
from vocabularies.models import Term

ROWS = 2_000
AGES = ((5, 7), (6, 10), (7, 14), (8, 12), (10, 15), (12, 17), (14, 18))
SEVERAL = {"directions": "direction", "levels": "level", "target_groups": "target-group"}
WHAT = (
    *("Разноуровневая мастерская", "Семейный клуб", "Выездная лаборатория", "Школьный музей"),
    *("Сетевая программа", "Наставничество старшеклассников", "Летняя смена", "Медиацентр"),
    *("Театральная студия", "Инженерный класс", "Экологическая тропа", "Шахматный турнир"),
)
ABOUT = (
    *("для сельских школ", "для детей с ОВЗ", "с родителями", "вместе с колледжем"),
    *("на базе библиотеки", "без отдельного кабинета", "по выходным", "с дистанционными занятиями"),
)
PHRASES = (
    "Группа делится по уровню после входного испытания",
    "Родители приходят на занятие раз в месяц и помогают вести кружок",
    "Колледж даёт мастерские и мастера, школа – расписание и детей",
    "Дети ведут дневник наблюдений и защищают его перед младшими",
    "Занятия идут в библиотеке, потому что кабинета в школе нет",
    "Половина занятий дистанционная, очная сессия раз в четверть",
    "Старшеклассники готовят и проводят занятия для начальной школы",
    "Журнал посещаемости показывает, кто и когда перестал ходить",
    "Договор о сетевой форме заключается на три года",
    "Результат проверяют педагоги другой организации",
)
FIGURES = ("Ушли за первые три месяца", "Пришли на второй год", "Выступили на конкурсе")


def fill(site: Site, owners: int, count: int) -> PracticesPage:
    """Add practices to a centre that has none; the same at every run."""
    dice = random.Random(2026)
    index = PracticesPage.objects.child_of(site.root_page).get()
    words = {code: list(Term.objects.of(code)) for code in SEVERAL.values()}
    with transaction.atomic():
        houses = organisations(site, owners, dice)
        pages = [_page(index, number, houses, dice) for number in range(1, count + 1)]
        bulk.insert(index, pages)
        _link(pages, words, dice)
        _rows(pages, dice)
        _adopt(site, pages, houses, dice)
    return index


def _page(
    index: PracticesPage, number: int, houses: list[Organisation], dice: random.Random
) -> Any:
    title = f"{dice.choice(WHAT)} {dice.choice(ABOUT)} № {number}"
    moment = timezone.now() - timedelta(minutes=number)
    page = bulk.placed(PracticePage, index, number, f"praktika-{number}", title, moment)
    page.kind = dice.choice(Kind.values)
    page.stage = dice.choice(Stage.values) if page.kind in STAGED else ""
    page.source = dice.choices(Source.values, weights=(8, 1, 1))[0]
    page.organisation = dice.choice(houses)
    page.age_from, page.age_to = dice.choice(AGES)
    page.uses_distance = dice.random() < 0.3
    page.started_year, page.described_year = 2015 + dice.randrange(8), 2023 + dice.randrange(3)
    page.claimed_evidence = dice.choice(CLAIMED)[0]
    page.lead = _text(dice, 2)
    page.goal = _text(dice, 1)
    page.problem, page.essence = f"<p>{_text(dice, 2)}</p>", f"<p>{_text(dice, 4)}</p>"
    page.results, page.failures = f"<p>{_text(dice, 3)}</p>", f"<p>{_text(dice, 1)}</p>"
    page.replication = f"<p>{_text(dice, 3)}</p>"
    return page


def _text(dice: random.Random, sentences: int) -> str:
    return ". ".join(dice.sample(PHRASES, sentences)) + "."


def _link(pages: list[Any], words: dict[str, list[Term]], dice: random.Random) -> None:
    for field, code in SEVERAL.items():
        through: Any = PracticePage._meta.get_field(field).remote_field.through
        links = [
            through(practicepage_id=page.pk, term_id=term.pk)
            for page in pages
            for term in dice.sample(words[code], dice.randint(1, 2))
        ]
        through.objects.bulk_create(links, batch_size=ROWS)


def _rows(pages: list[Any], dice: random.Random) -> None:
    """Give each a few stages and a measured result, as translatable rows of the page."""
    given = {"locale_id": pages[0].locale_id}
    stages = [
        PracticeStage(page=page, title=f"Этап {place + 1}", sort_order=place, **given)
        for page in pages
        for place in range(3)
    ]
    PracticeStage.objects.bulk_create(stages, batch_size=ROWS)
    figures = [
        PracticeIndicator(
            page=page,
            name=dice.choice(FIGURES),
            unit="%",
            before=dice.randint(20, 60),
            after=dice.randint(1, 19),
            period="2024/25",
            source="журнал",
            sort_order=0,
            **given,
        )
        for page in pages
    ]
    PracticeIndicator.objects.bulk_create(figures, batch_size=ROWS)


def _adopt(site: Site, pages: list[Any], houses: list[Organisation], dice: random.Random) -> None:
    """Let every tenth practice work somewhere else too."""
    rows = [
        Adoption(
            site=site,
            practice=page,
            organisation=dice.choice(houses),
            year=2025,
            adaptation=_text(dice, 1),
            result=_text(dice, 1),
            live=True,
        )
        for page in pages[::10]
    ]
    Adoption.objects.bulk_create(rows, batch_size=ROWS)
