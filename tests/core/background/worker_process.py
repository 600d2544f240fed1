"""`manage.py worker` that also knows the tasks of the tests."""

import django
from django.core.management import call_command

django.setup()

from tests.core.background import worker_tasks  # noqa: E402, F401 - Django first

if __name__ == "__main__":
    call_command("worker")
