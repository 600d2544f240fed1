"""The schedule that a worker runs by itself: nothing periodic is declared past it."""

import json
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone, translation

from core.background.tasks import nightly_cleaning
from core.background.titles import title_of
from core.models import OutboxEntry
from core.outbox import Action
from tests.core.background.conftest import ROOT

# by this table the owner of the data answers for its term: a job that is taken off must be seen
SCHEDULE = {
    "consultations.keep": "45 2 * * *",
    "consultations.remind": "10 9 * * *",
    "questions.keep": "50 2 * * *",
    "quality_assessment.retention": "5 4 * * *",
    "questions.overdue": "30 7 * * 1-5",
    "consents.expiry": "20 2 * * *",
    "consents.retention": "40 2 * * *",
    "media.forget_uploads": "50 2 * * *",
    "media.lost_pictures": "25 * * * *",
    "media.forget_versions": "10 3 * * *",
    "media.read_missed": "40 * * * *",
    "media.scan_documents": "15 * * * *",
    "core.drain_minutely": "* * * * *",
    "core.nightly_cleaning": "20 3 * * *",
    "core.publish_scheduled": "* * * * *",
    "core.sweep_centres": "40 1 * * *",
    "core.upkeep": "0 5 * * 1",
    "practices_bank.review_reminders": "0 6 * * *",
    "practices_bank.actuality": "30 6 * * *",
    "users.audit": "30 3 * * *",
    "exchange.retention": "35 3 * * *",
    "search.mean": "* * * * *",
    "search.forget": "55 2 * * *",
    "search.renew": "*/5 * * * *",
    "search.repair": "15 4 * * *",
    "search.watch_cluster": "* * * * *",
    "search.compare_cluster_nightly": "45 4 * * *",
    "practices_bank.forget": "50 2 * * *",
    "link_checker.collect": "10 1 * * *",
    "link_checker.wake": "*/15 * * * *",
    "users.retention": "0 3 * * *",
}
# what a worker does before its first job, in a process that has imported nothing else
READ = """
import django, json
django.setup()
from core.background import app
app.perform_import_paths()
tasks = app.periodic_registry.periodic_tasks.values()
print(json.dumps({each.task.name: each.cron for each in tasks}))
"""


@pytest.fixture(scope="module")
def scheduled():
    """Return the schedule as a fresh worker has it: cron lines by names of tasks."""
    run = subprocess.run(
        [sys.executable, "-c", READ],
        cwd=ROOT,
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout.splitlines()[-1])


def declared():
    """Return names of the tasks that the code of the apps declares as periodic."""
    found = []
    for path in ROOT.glob("*/**/*.py"):
        app = path.relative_to(ROOT).parts[0]
        if app not in ("tests", "var", "benchmarks") and not app.startswith("."):
            found += re.findall(r"^@periodic\((?s:.*?)name=\"([\w.]+)\"", path.read_text(), re.M)
    return found


def test_a_worker_runs_the_whole_schedule(scheduled):
    assert scheduled == SCHEDULE


def test_every_declared_job_is_on_the_schedule(scheduled):
    assert sorted(declared()) == sorted(scheduled)


@pytest.mark.parametrize("name", SCHEDULE)
def test_a_job_has_a_russian_name(name):
    with translation.override("ru"):
        assert re.search("[а-яё]", title_of(name))


@pytest.mark.parametrize("name", [name for name, cron in SCHEDULE.items() if cron[0] != "*"])
def test_the_guide_names_the_hour_of_a_job(name):
    minute, hour = SCHEDULE[name].split()[:2]
    when = f"каждый час, в :{minute:0>2}" if hour == "*" else f"{hour:0>2}:{minute:0>2}"

    assert f"| {when} |" in Path(ROOT, "docs/operations.md").read_text()


@pytest.mark.django_db
def test_dead_sessions_and_done_rows_are_cleaned_at_night(two_centres):
    now = timezone.now()
    for key, end in (("dead", now - timedelta(hours=1)), ("alive", now + timedelta(hours=1))):
        Session.objects.create(session_key=key, session_data="", expire_date=end)
    row = OutboxEntry.objects.create(model="home.HomePage", object_pk="1", action=Action.SAVED)
    OutboxEntry.objects.filter(pk=row.pk).update(done=now - timedelta(days=400))

    nightly_cleaning()

    assert list(Session.objects.values_list("session_key", flat=True)) == ["alive"]
    assert not OutboxEntry.objects.filter(pk=row.pk).exists()
