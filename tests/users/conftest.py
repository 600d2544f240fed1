"""What the tests of people share."""

import pytest
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from users import tasks


@pytest.fixture
def post_office(db):
    """Return a function that sends the queued letters about accounts and returns all letters."""
    known = {each.name: each for each in (tasks.write_about_account, tasks.write_of_reset)}
    done = set()

    def send():
        waiting = ProcrastinateJob.objects.filter(task_name__in=known).exclude(pk__in=done)
        for job in waiting.order_by("pk"):
            known[job.task_name](**job.args)
            done.add(job.pk)
        return mail.outbox

    return send
