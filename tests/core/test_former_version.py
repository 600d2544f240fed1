"""What became of the migrations of the former version in a database that exists."""

import pytest
from django.core.management import CommandError, call_command
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from wagtail.signal_handlers import connect_reference_index_signal_handlers

pytestmark = pytest.mark.django_db
Applied = MigrationRecorder.Migration


@pytest.fixture
def put_together():
    """The migration of an app that stands for several of the former version."""
    known = MigrationLoader(None).disk_migrations
    return next(each for key, each in known.items() if key[0] == "news" and each.replaces)


@pytest.fixture
def references_are_followed_again():
    """Wagtail takes them up at the end of `migrate`, which a refusal never reaches."""
    yield
    connect_reference_index_signal_handlers()


def forget(migration, *names):
    rows = Applied.objects.filter(app=migration.app_label)
    assert rows.filter(name__in=[migration.name, *names]).delete()[0] == 1 + len(names)


def test_a_database_of_the_former_version_has_nothing_to_apply(put_together, capsys):
    forget(put_together)

    call_command("migrate")

    assert "No migrations to apply" in capsys.readouterr().out
    assert Applied.objects.filter(app="news", name=put_together.name).exists()


@pytest.mark.usefixtures("references_are_followed_again")
def test_a_database_half_way_is_refused_in_plain_words(put_together):
    last = put_together.replaces[-1][1]
    forget(put_together, last)

    with pytest.raises(CommandError) as refused:
        call_command("migrate", verbosity=0)

    assert f"не применены: news.{last}" in str(refused.value)
    assert "прежней версии" in str(refused.value)
