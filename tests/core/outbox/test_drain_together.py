"""Several workers drain at once."""

import threading

from django.db import connection, transaction

from core.models import OutboxEntry
from core.outbox import Action, drain


def test_rows_held_by_another_worker_are_skipped(handler, committed):
    seen = []
    handler()(lambda entry: seen.append(entry.object_pk))
    OutboxEntry.objects.create(model="home.StandardPage", object_pk="1", action=Action.SAVED)
    held, release = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            list(OutboxEntry.objects.select_for_update())
            held.set()
            release.wait(10)
        connection.close()

    other = threading.Thread(target=hold)
    other.start()
    held.wait(10)
    assert drain.drain() == 0
    release.set()
    other.join()

    assert drain.drain() == 1
    assert seen == ["1"]
