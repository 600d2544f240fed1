"""Expert review in the demo: every outcome can be looked at at once."""

import pytest
from django.urls import reverse

from home.demo import accounts
from organisations.submission import mine
from practices_bank.models import PracticePage, ReviewRound
from practices_bank.review import access
from users.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_every_outcome_is_there(site):
    rounds = ReviewRound.objects.for_site(site)

    found = {each.page.title: (each.outcome, each.reviews.sent().count()) for each in rounds}
    assert found == {
        "Инклюзивный театр": ("", 1),
        "Медиацентр детей для новостей МОЦ": ("returned", 2),
        "Выездной кванторский день в сельской школе": ("recommended", 2),
        "Мастерская звука: радио своими руками": ("recommended", 2),
        "Единый день рекордов": ("refused", 2),
    }


def test_the_expert_finds_what_is_awaited(centre, client):
    expert = User.objects.get(email=accounts.email_of(centre, Role.EXPERT))
    client.force_login(expert)

    text = client.get(reverse("own_reviews")).content.decode()

    assert "Инклюзивный театр" in text
    assert access.reviews_of(expert).awaited().count() == 1


def test_the_author_reads_all_remarks_without_names(centre):
    person = User.objects.get(email=accounts.email_of(centre, Role.REPRESENTATIVE))
    (desk,) = mine.desks_of(person)

    remarks = {row.title: row.status.remark for row in desk.rows}
    returned = remarks["Медиацентр детей для новостей МОЦ"]
    assert "по каким признакам" in returned.lower()
    assert "Назовите хотя бы одну редакцию" in returned
    assert "Судейкина" not in returned
    assert "Экспертова" not in returned


def test_readers_see_that_it_was_reviewed(site, client):
    page = PracticePage.objects.descendant_of(site.root_page).get(
        title="Выездной кванторский день в сельской школе"
    )

    text = client.get(page.get_url(), headers={"host": site.hostname}).content.decode()

    assert page.live
    assert "Прошла экспертизу" in text.replace("\xa0", " ")
