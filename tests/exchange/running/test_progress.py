"""The counter of a long step: others see it move while nothing of the work is committed yet."""

import pytest
from django.db import connections, transaction
from django.db.models import sql
from wagtail.models import Site

from exchange.models import ImportRun
from exchange.running import progress
from exchange.running.progress import Progress

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept_run():
    """A run that is committed, as the worker finds it; taken away after the test."""
    other = connections.create_connection("default")
    with other.cursor() as cursor:
        cursor.execute("SELECT id FROM wagtailcore_site ORDER BY id LIMIT 1")
        (site,) = cursor.fetchone()
        run = ImportRun(site_id=site, target="organisations", file_name="o.xlsx")
        fields = [each for each in ImportRun._meta.local_concrete_fields if not each.primary_key]
        query = sql.InsertQuery(ImportRun)
        query.insert_values(fields, [run])
        ((insert, values),) = query.get_compiler(connection=other).as_sql()
        cursor.execute(f"{insert} RETURNING id", values)
        (key,) = cursor.fetchone()
    yield ImportRun.objects.get(pk=key)
    with other.cursor() as cursor:
        cursor.execute(f'DELETE FROM "{ImportRun._meta.db_table}" WHERE id = %s', [key])
    other.close()


def counter(run):
    """Return what another person's page is told."""
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            table = ImportRun._meta.db_table
            cursor.execute(f'SELECT done, total FROM "{table}" WHERE id = %s', [run.pk])
            return cursor.fetchone()
    finally:
        other.close()


def test_the_counter_moves_before_the_work_is_committed(kept_run, monkeypatch):
    monkeypatch.setattr(progress, "EVERY", 0)
    name = f"в работе {kept_run.pk}"

    with transaction.atomic():
        Site.objects.filter(pk=kept_run.site_id).update(site_name=name)
        with Progress(kept_run, 3) as told:
            seen = [counter(kept_run)]
            for _row in range(2):
                told.step()
                seen.append(counter(kept_run))
        transaction.set_rollback(True)

    assert seen == [(0, 0), (1, 3), (2, 3)]
    # the work itself was undone, what was told of it stays
    assert not Site.objects.filter(site_name=name).exists()
    assert counter(kept_run) == (2, 3)


def test_rows_that_come_fast_are_not_told_one_by_one(kept_run, monkeypatch):
    monkeypatch.setattr(progress, "EVERY", 60)

    with Progress(kept_run, 3) as told:
        for _row in range(3):
            told.step()
        assert counter(kept_run) == (1, 3)
        told.tell()

    assert counter(kept_run) == (3, 3)
