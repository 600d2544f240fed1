"""A municipality's whole offer put in in bulk: organisations and programmes by the thousand.

Only here: the product adds every row by itself, with validation, history and outbox.
"""

import random
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page, Site

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


def fill(site: Site, organisations: int, programmes: int) -> ProgrammesPage:
    """Add them to a centre that has none; the same at every run."""
    dice = random.Random(2026)
    index = ProgrammesPage.objects.child_of(site.root_page).get()
    words = {code: list(Term.objects.of(code)) for code in {*SINGLE.values(), *SEVERAL.values()}}
    with transaction.atomic():
        owners = _organisations(site, organisations, dice)
        pages = [_page(index, number, owners, words, dice) for number in range(1, programmes + 1)]
        _insert(pages)
        Page.objects.filter(pk=index.pk).update(numchild=len(pages))
        _link(pages, words, dice)
    return index


def _organisations(site: Site, count: int, dice: random.Random) -> list[Organisation]:
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
) -> ProgrammePage:
    slug, now = f"programma-{number}", timezone.now()
    title = f"{dice.choice(NAMES)} № {number}"
    low, high = dice.choice(AGES)
    return ProgrammePage(
        path=ProgrammePage._get_path(index.path, index.depth + 1, number),
        depth=index.depth + 1,
        url_path=f"{index.url_path}{slug}/",
        slug=slug,
        title=title,
        draft_title=title,
        content_type=ContentType.objects.get_for_model(ProgrammePage),
        locale_id=index.locale_id,
        first_published_at=now,
        last_published_at=now,
        live=True,
        lead="Занятия два раза в неделю, итог года – общая выставка.",
        organisation=dice.choice(owners),
        age_from=low,
        age_to=high,
        enrolment=dice.choice(Enrolment.values),
        free_places=dice.randrange(12),
        places_on=now.date(),
        is_network=number % 7 == 0,
        accepts_special_needs=number % 5 == 0,
        **{field: dice.choice(words[code]) for field, code in SINGLE.items()},
    )


def _insert(pages: list[ProgrammePage]) -> None:
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    bases = [Page(**{name: getattr(page, name) for name in names}) for page in pages]
    for page, base in zip(pages, Page.objects.bulk_create(bases, batch_size=BATCH), strict=True):
        page.page_ptr_id = page.pk = base.pk
    rows: QuerySet = QuerySet(ProgrammePage)
    fields = ProgrammePage._meta.local_concrete_fields
    for start in range(0, len(pages), BATCH):
        rows._insert(pages[start : start + BATCH], fields=fields, using=connection.alias, raw=True)


def _link(pages: list[ProgrammePage], words: dict[str, list[Term]], dice: random.Random) -> None:
    for field, code in SEVERAL.items():
        through: Any = ProgrammePage._meta.get_field(field).remote_field.through
        links = [
            through(programmepage_id=page.pk, term_id=term.pk)
            for page in pages
            for term in dice.sample(words[code], dice.randint(1, 2))
        ]
        through.objects.bulk_create(links, batch_size=BATCH * 4)
