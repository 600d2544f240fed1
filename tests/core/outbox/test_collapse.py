"""A burst of changes of one thing is one change that knows what all of them knew."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models import OutboxEntry
from core.outbox import Action
from core.outbox.collapse import collapse

pytestmark = pytest.mark.django_db

# the database is only written to: rows of one example do not change what another sees
LIGHT = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "3"]),
        st.sampled_from(Action.values),
        st.booleans(),
        st.lists(st.sampled_from(["/a/", "/b/", "/c/"]), max_size=2, unique=True),
    ),
    max_size=8,
)


def row(pk, action=Action.SAVED, public=False, old_urls=(), model="home.StandardPage"):
    return OutboxEntry.objects.create(
        model=model, object_pk=pk, action=action, public=public, old_urls=list(old_urls)
    )


@given(CHANGES)
@LIGHT
def test_each_thing_is_kept_once_in_the_order_of_its_last_change(changes):
    batch = [row(*change) for change in changes]

    kept = collapse(batch)

    last = {entry.object_pk: entry for entry in batch}
    assert kept == sorted(last.values(), key=lambda entry: entry.version)


@given(CHANGES)
@LIGHT
def test_nothing_that_the_rows_knew_is_lost(changes):
    for entry in collapse([row(*change) for change in changes]):
        own = [change for change in changes if change[0] == entry.object_pk]
        stored = OutboxEntry.objects.get(pk=entry.pk)
        assert stored.public == any(public for _pk, _action, public, _urls in own)
        assert set(stored.old_urls) == {url for change in own for url in change[3]}
        assert len(stored.old_urls) == len(set(stored.old_urls))


@pytest.mark.parametrize(
    ("actions", "result"),
    [
        (["saved", "saved"], "saved"),
        (["moved", "saved"], "moved"),
        (["moved", "saved", "saved"], "moved"),
        (["saved", "moved"], "moved"),
        (["moved", "deleted"], "deleted"),
        (["saved", "deleted"], "deleted"),
        (["deleted", "saved"], "saved"),
    ],
)
def test_a_move_is_remembered_and_a_delete_is_the_end(actions, result):
    (kept,) = collapse([row("1", action) for action in actions])

    kept.refresh_from_db()
    assert kept.action == result


def test_old_addresses_stand_in_their_order():
    (kept,) = collapse([row("1", old_urls=["/a/", "/b/"]), row("1", old_urls=["/b/", "/c/"])])

    assert kept.old_urls == ["/a/", "/b/", "/c/"]


def test_one_key_of_two_models_is_two_things():
    page, act = row("1"), row("1", model="acts.NormativeAct")

    assert collapse([page, act]) == [page, act]


def test_a_lonely_row_is_not_written_again(django_assert_num_queries):
    lonely = row("1")

    with django_assert_num_queries(0):
        assert collapse([lonely]) == [lonely]
