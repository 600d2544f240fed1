"""The guide sends nobody to an item of the menu that has another name or is gone."""

import json
import re

import pytest
from django.urls import reverse

from home.guide import pages
from users.models import Role

WAY = re.compile(r"«([^«»→]+) → ([^«»→]+)[^«»]*»")
PROPS = re.compile(r'<script id="wagtail-sidebar-props" type="application/json">(.*?)</script>')
# ways that begin with a button, a tab or a section of pages, not with an item of the menu
ELSEWHERE = {
    *("Аккаунт", "Добавить", "Документы", "Ещё", "Журнал согласий", "Люди", "Мои материалы"),
    *("Передача в региональный центр", "Страницы"),
}


def one_letter(text):
    """Return a text without the difference of «е» and «ё»: Wagtail's own words have none."""
    return text.replace("ё", "е").strip()


def labels(item):
    """Yield each item of the menu, from the props of the sidebar, with the items inside it."""
    if isinstance(item, dict):
        arguments = item.get("_args", [])
        if item.get("_type", "").endswith("SubMenuItem"):
            yield (
                one_letter(arguments[0]["label"]),
                {one_letter(each["_args"][0]["label"]) for each in arguments[1]},
            )
            return
        if item.get("_type", "").endswith("LinkMenuItem"):
            yield one_letter(arguments[0]["label"]), set()
        for each in item.values():
            yield from labels(each)
    elif isinstance(item, list):
        for each in item:
            yield from labels(each)


@pytest.fixture
def menu(client, two_centres, admin_user):
    """The items of all menus that somebody may see."""
    found = {}
    for person in (admin_user, two_centres.own.person(Role.ADMINISTRATOR)):
        client.force_login(person)
        shown = client.get(reverse("wagtailadmin_home")).content.decode()
        for label, inside in labels(json.loads(PROPS.search(shown)[1])):
            found.setdefault(label, set()).update(inside)
    return found


def test_every_way_through_the_menu_exists(menu):
    assert {"Настройки", "Отчеты", "Помощь"} <= set(menu)
    wrong = []
    for page in [pages.contents(), *pages.pages()]:
        for first, second in WAY.findall(page.text):
            inside = menu.get(one_letter(first))
            if inside is None and first.strip() not in ELSEWHERE:
                wrong.append(f"{page.slug}: «{first.strip()}» is not in the menu")
            elif inside and one_letter(second) not in inside:
                wrong.append(f"{page.slug}: «{second.strip()}» is not in «{first.strip()}»")
    assert not wrong, "\n".join(wrong)


def test_the_menu_follows_the_day_of_a_methodist(client, two_centres):
    """What comes from readers stands before what the centre keeps."""
    client.force_login(two_centres.own.person(Role.EDITOR))
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    day = ("Вопросы", "Консультации", "Меры поддержки", "Банк практик", "Организации")
    names = [name for name, _inside in labels(json.loads(PROPS.search(html)[1])) if name in day]
    assert names == list(day)
