"""A municipality's whole offer put in in bulk: organisations and programmes by the thousand.

Only here: the product adds every row by itself, with validation, history and outbox.
"""

import random
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from benchmarks import bulk
from organisations.models import District, Organisation
from programmes.choices import Enrolment
from programmes.models import ProgrammePage, ProgrammesPage
from vocabularies.models import Term

BATCH = 500
DISTRICTS = 8
NAMES = ("Робототехника", "Шахматы", "Театр", "Хор", "Экология", "Туризм", "Медиа", "Плавание")
AGES = ((3, 6), (5, 8), (6, 14), (7, 9), (8, 12), (10, 15), (12, 17), (14, 18))
SINGLE = {"direction": "direction", "form": "form-of-study", "distance": "distance"}
SEVERAL = {"levels": "level", "funding": "funding", "nosologies": "nosology"}


def fill(site: Site, houses: int, programmes: int) -> ProgrammesPage:
    """Add them to a centre that has none; the same at every run."""
    dice = random.Random(2026)
    index = ProgrammesPage.objects.child_of(site.root_page).get()
    words = {code: list(Term.objects.of(code)) for code in {*SINGLE.values(), *SEVERAL.values()}}
    with transaction.atomic():
        owners = organisations(site, houses, dice)
        pages = [_page(index, number, owners, words, dice) for number in range(1, programmes + 1)]
        bulk.insert(index, pages)
        _link(pages, words, dice)
    return index


def organisations(site: Site, count: int, dice: random.Random) -> list[Organisation]:
    """Add organisations of a few districts."""
    kinds = list(Term.objects.of("organisation-type"))
    districts = District.objects.bulk_create(
        District(site=site, name=f"Район {number}", slug=f"rayon-{number}", order=number)
        for number in range(DISTRICTS)
    )
    rows = [
        Organisation(
            site=site,
            slug=f"organizatsiya-{number}",
            short_name=f"Дом творчества № {number}",
            full_name=f"Муниципальное учреждение «Дом творчества № {number}»",
            kind=dice.choice(kinds),
            district=dice.choice(districts),
            live=True,
        )
        for number in range(count)
    ]
    return Organisation.objects.bulk_create(rows, batch_size=BATCH)


def _page(
    index: ProgrammesPage,
    number: int,
    owners: list[Organisation],
    words: dict[str, list[Term]],
    dice: random.Random,
) -> Any:
    title, now = f"{dice.choice(NAMES)} № {number}", timezone.now()
    page = bulk.placed(ProgrammePage, index, number, f"programma-{number}", title, now)
    page.age_from, page.age_to = dice.choice(AGES)
    page.lead = "Занятия два раза в неделю, итог года – общая выставка."
    page.organisation = dice.choice(owners)
    page.enrolment = dice.choice(Enrolment.values)
    page.free_places, page.places_on = dice.randrange(12), now.date()
    page.is_network, page.accepts_special_needs = number % 7 == 0, number % 5 == 0
    for field, code in SINGLE.items():
        setattr(page, field, dice.choice(words[code]))
    return page


def _link(pages: list[ProgrammePage], words: dict[str, list[Term]], dice: random.Random) -> None:
    for field, code in SEVERAL.items():
        through: Any = ProgrammePage._meta.get_field(field).remote_field.through
        links = [
            through(programmepage_id=page.pk, term_id=term.pk)
            for page in pages
            for term in dice.sample(words[code], dice.randint(1, 2))
        ]
        through.objects.bulk_create(links, batch_size=BATCH * 4)
