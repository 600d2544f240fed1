"""Production does not start with an account whose password everybody knows."""

import importlib

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from core import startup
from core.management.commands import worker
from home.demo import accounts
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def production(settings):
    settings.DEMO_ACCOUNTS_ALLOWED = False


@pytest.fixture
def demo_person():
    return UserFactory(email=f"editor.tver@{accounts.DOMAIN.upper()}")


@pytest.fixture
def work_done(monkeypatch):
    done = []
    monkeypatch.setattr(worker, "run", done.append)
    return done


def start_web():
    return importlib.reload(importlib.import_module("config.wsgi"))


def test_the_web_server_refuses_and_names_the_account(production, demo_person):
    with pytest.raises(ImproperlyConfigured, match=r"editor\.tver@"):
        start_web()


def test_the_worker_refuses(production, demo_person, work_done):
    with pytest.raises(CommandError, match=r"editor\.tver@"):
        call_command("worker", once=True)

    assert work_done == []


def test_without_demo_accounts_both_start(production, work_done):
    UserFactory()

    assert start_web().application
    call_command("worker", once=True)

    assert len(work_done) == 1


def test_development_starts_with_them(demo_person, work_done):
    assert start_web().application
    call_command("worker", once=True)

    assert len(work_done) == 1


def test_a_silent_database_does_not_keep_the_portal_down(monkeypatch):
    asked = []

    def fail():
        raise DatabaseError

    monkeypatch.setattr(startup, "_conditions", [fail, lambda: asked.append("the next one")])

    startup.ensure()

    assert asked == ["the next one"]
