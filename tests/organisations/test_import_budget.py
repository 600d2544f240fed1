"""Writing a register of thousands of rows: what a row costs, and that nothing is left out."""

import pytest
from wagtail.models import ReferenceIndex

from core.models import CentreLogEntry, OutboxEntry
from organisations.models import Organisation
from tests.exchange.budget import queries_of_a_row
from tests.factories.organisations import inn_of
from users.models import Role

pytestmark = pytest.mark.django_db
HEAD = [
    *("Полное наименование", "ИНН", "Тип", "Ведомство", "Телефон", "Адреса", "Роль в системе"),
    "Доступная среда",
]


def row(number):
    return [
        f"Муниципальное учреждение «Дом творчества № {number}»",
        inn_of(691230000 + number),
        "УДО",
        "Сфера образования",
        f"8 (4822) 00-00-{number:02}",
        f"ул. Образцовая, {number}; пр. Примерный, {number}",
        "партнёр; пилотная площадка",
        "",
    ]


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR)


@pytest.fixture
def cost(two_centres, editor):
    return lambda: queries_of_a_row("organisations", two_centres.own.site, editor, HEAD, row)


def test_a_row_with_two_addresses_and_two_roles_takes_so_many_queries(cost):
    assert cost() <= 24


def test_a_row_that_changes_takes_no_more(cost, two_centres):
    cost()
    Organisation.objects.for_site(two_centres.own.site).update(phone="")

    assert cost() <= 24


def test_version_log_outbox_and_references_are_there(cost, editor):
    cost()
    made = Organisation.objects.get(inn=inn_of(691230000))

    logged = CentreLogEntry.objects.filter(object_id=made.pk, user=editor)
    assert set(logged.values_list("action", flat=True)) == {"wagtail.create", "wagtail.publish"}
    assert {entry.revision for entry in logged} == {made.latest_revision}
    assert made.live_revision == made.latest_revision
    assert not made.has_unpublished_changes
    assert OutboxEntry.objects.filter(object_pk=str(made.pk), public=True).exists()
    assert [str(each) for each in made.latest_revision.as_object().addresses.all()] == [
        "ул. Образцовая, 0",
        "пр. Примерный, 0",
    ]
    paths = set(ReferenceIndex.get_references_for_object(made).values_list("model_path", flat=True))
    assert {"kind", "department", "system_roles.item.role"} <= paths
