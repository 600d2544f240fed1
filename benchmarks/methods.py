"""Methodological materials put in in bulk: the same at every run."""

import random
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from benchmarks import bulk
from benchmarks.municipality import organisations
from methodology.models import MaterialFile, MaterialPage, MethodologyPage
from vocabularies.models import Term

ROWS = 2_000
AGES = ((None, None), (5, 7), (6, 10), (7, 14), (10, 15), (12, 17))
SEVERAL = {
    "audiences": "audience",
    "topics": "method-topic",
    "directions": "direction",
    "levels": "level",
}
WHAT = (
    *("Чек-лист", "Конспект занятия", "Памятка", "Сценарий праздника", "Шаблон программы"),
    *("Диагностика", "Договор", "Презентация", "Запись вебинара", "Рекомендации"),
)
ABOUT = (
    *("первого занятия", "для родителей", "сетевой программы", "независимой оценки"),
    *("для детей с ОВЗ", "дистанционного курса", "летней смены", "наставничества"),
)
LEADS = (
    "Помогает начать год без суеты.",
    "Что проверить до первого занятия и о чём спросить родителей.",
    "Образец, который можно взять целиком и поправить под себя.",
    "Коротко о том, что обычно забывают.",
)


def fill(site: Site, owners: int, count: int) -> MethodologyPage:
    """Add materials to a centre that has none."""
    dice = random.Random(2026)
    index = MethodologyPage.objects.child_of(site.root_page).get()
    words = {code: list(Term.objects.of(code)) for code in SEVERAL.values()}
    kinds, licences = list(Term.objects.of("method-kind")), list(Term.objects.of("licence"))
    with transaction.atomic():
        houses = organisations(site, owners, dice)
        pages = []
        for number in range(1, count + 1):
            page = _page(index, number, dice)
            page.kind, page.licence = dice.choice(kinds), dice.choice(licences)
            page.organisation = dice.choice([*houses[:50], None])
            pages.append(page)
        bulk.insert(index, pages)
        _link(pages, words, dice)
        _files(pages)
    return index


def _page(index: MethodologyPage, number: int, dice: random.Random) -> Any:
    moment = timezone.now() - timedelta(minutes=number)
    title = f"{dice.choice(WHAT)} {dice.choice(ABOUT)} № {number}"
    page = bulk.placed(MaterialPage, index, number, f"material-{number}", title, moment)
    page.lead = dice.choice(LEADS)
    page.age_from, page.age_to = dice.choice(AGES)
    page.issued_on = timezone.localdate() - timedelta(days=dice.randrange(2500))
    page.body = [("text", f"<p>{' '.join(dice.sample(LEADS, 3))}</p>")]
    return page


def _link(pages: list[Any], words: dict[str, list[Term]], dice: random.Random) -> None:
    for field, code in SEVERAL.items():
        through: Any = MaterialPage._meta.get_field(field).remote_field.through
        links = [
            through(materialpage_id=page.pk, term_id=term.pk)
            for page in pages
            for term in dice.sample(words[code], dice.randint(1, 2))
        ]
        through.objects.bulk_create(links, batch_size=ROWS)


def _files(pages: list[Any]) -> None:
    """Give every other material an address of a file elsewhere: no file is stored."""
    rows = [
        MaterialFile(
            page=page,
            title="Файл",
            url="https://example.ru/file.pdf",
            sort_order=0,
            locale_id=page.locale_id,
        )
        for page in pages[::2]
    ]
    MaterialFile.objects.bulk_create(rows, batch_size=ROWS)
