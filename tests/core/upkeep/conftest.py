"""A check of the tests' own, and pages with what the house asks for."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from core.models import UpkeepItem
from core.upkeep import Check, Found, Group, register
from core.upkeep.registry import unregister
from home.models import StandardPage


@pytest.fixture
def add_page():
    """Publish a page under the front page of a centre."""

    def add(centre, title="Страница", **fields):
        page = StandardPage(title=title, slug=f"p-{centre.home.get_children().count()}", **fields)
        return centre.home.add_child(instance=page)

    return add


@pytest.fixture
def titled():
    """A check of pages whose title begins with «!»; each «!» is a flaw of its own."""
    check = register(
        Check(
            key="titled",
            title="С восклицанием",
            advice="Уберите знак.",
            group=Group.BROKEN,
            models=(StandardPage,),
            things=lambda site: StandardPage.objects.descendant_of(site.root_page),
            look=lambda page, site: [
                Found(page.title, "знак", place=str(number))
                for number in range(page.title.count("!"))
            ],
        )
    )
    yield check
    unregister(check.key)


@pytest.fixture
def item(add_page):
    """Put a line on the desk of a centre."""

    def add(centre, title="Просрочено", check_key="review", days=-1, owner=None, page=None):
        page = page or add_page(centre)
        due = None if days is None else timezone.localdate() + timedelta(days=days)
        return UpkeepItem.objects.create(
            site=centre.site,
            check_key=check_key,
            content_type=ContentType.objects.get_for_model(page),
            object_id=str(page.pk),
            title=title,
            due=due,
            owner=owner,
        )

    return add
