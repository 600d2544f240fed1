"""The author learns every remark and no expert's name, wherever he looks."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry, TaskState

from practices_bank.models import PracticePage
from practices_bank.review import letters
from tests.factories.reviews import fill, make_expert
from users.models import Role

pytestmark = pytest.mark.django_db
REMARK = "Приложите лист наблюдения."


@pytest.fixture
def names(experts):
    """What would give an expert away."""
    found = [each.name for each in experts]
    for each in experts:
        found += [each.user.last_name, each.user.email, each.user.get_full_name()]
    return found


def post(client, review, mark, **more):
    """Send a review as the expert does: through the desk, where histories know the person."""
    review = fill(review, mark)
    data = {f"score_{code}": str(score) for code, score in review.scores.items()}
    data |= {"conflict": "0", "proposal": "revise", "conclusion": "Вывод эксперта.", "send": "1"}
    client.force_login(review.specialist.user)
    answer = client.post(reverse("own_review", args=[review.pk]), {**data, **more})
    assert answer.status_code == 302


@pytest.fixture(params=[1, 2], ids=["returned", "recommended"])
def judged(request, client, opened, django_capture_on_commit_callbacks):
    """Both experts have answered; the practice is returned or recommended."""
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        for review in opened.reviews.all():
            post(client, review, request.param, remark_quality=REMARK)
    client.logout()
    opened.refresh_from_db()
    return opened


def told(text, names):
    return [name for name in names if name in text]


@pytest.mark.parametrize(
    "name", ["edit", "history", "workflow_history", "revisions_index", "usage", "view_draft"]
)
def test_pages_about_the_practice_name_no_expert(client, judged, author, practice, names, name):
    client.force_login(author)

    answer = client.get(reverse(f"wagtailadmin_pages:{name}", args=[practice.pk]), follow=True)

    assert told(answer.content.decode(), names) == []


def test_the_timeline_of_the_workflow_names_no_expert(client, judged, author, practice, names):
    client.force_login(author)
    state = judged.task_state.workflow_state
    url = reverse("wagtailadmin_pages:workflow_history_detail", args=[practice.pk, state.pk])

    answer = client.get(url)

    assert told(answer.content.decode(), names) == []


def test_my_things_tell_the_remarks_without_names(client, judged, author, practice, names):
    client.force_login(author)
    mine = client.get(reverse("own_things")).content.decode()
    changes = client.get(
        reverse("own_changes", args=["practices_bank", "practicepage", practice.pk])
    ).content.decode()
    first = client.get(reverse("wagtailadmin_home")).content.decode()

    assert told(mine + changes + first, names) == []
    if judged.outcome == "returned":
        assert REMARK in mine
        assert "на доработке" in mine
    else:
        assert "рекомендована" in mine


def test_the_step_and_the_log_know_no_expert(judged, practice, experts):
    people = [each.user_id for each in experts]

    assert not TaskState.objects.filter(finished_by__in=people).exists()
    entries = PageLogEntry.objects.filter(page=practice.pk)
    assert entries.filter(action__startswith="wagtail.workflow.").count() >= 2
    assert not entries.filter(user__in=people).exists()
    assert not ModelLogEntry.objects.filter(user__in=people).exists()


def test_the_entries_of_the_decision_cannot_be_joined_with_the_request(judged, practice):
    """One request gives all its entries one mark; the expert's own entries would share it."""
    decisions = ("wagtail.workflow.approve", "wagtail.workflow.reject")
    decided = PageLogEntry.objects.get(page=practice.pk, action__in=decisions)

    assert decided.user is None
    others = PageLogEntry.objects.filter(uuid=decided.uuid).exclude(user=None)
    assert not others.exists()


def test_letters_to_the_author_name_no_expert(judged, author, names):
    found = [each for each in mail.outbox if author.email in each.to]

    assert [each.subject for each in found if told(each.subject + each.body, names)] == []
    if judged.outcome == "returned":
        assert any(REMARK in each.body for each in found)


def test_staff_meet_the_experts_no_more_than_anybody_else(
    client, judged, centre, practice, experts
):
    """Lists and filters offer all people of the centre: who has judged is there as who has not."""
    bystander = make_expert(centre, last_name="Посторонняя").user.last_name
    staff = centre.person(Role.AUTHOR, last_name="Штатова")
    PracticePage.objects.filter(pk=practice.pk).update(owner=staff)
    client.force_login(staff)
    client.raise_request_exception = False
    names = ("edit", "history", "workflow_history")
    pages = [reverse(f"wagtailadmin_pages:{name}", args=[practice.pk]) for name in names]
    pages += [reverse(f"wagtailadmin_reports:{name}") for name in ("workflow", "site_history")]

    for url in pages:
        text = client.get(url, follow=True).content.decode()
        met = {text.count(each.user.last_name) for each in experts}
        assert met == {text.count(bystander)}, url


def test_names_of_experts_stand_in_no_string(opened, names):
    review = opened.reviews.first()

    assert told(f"{review} {review!r} {opened} {opened!r}", names) == []


def test_letters_about_a_practice_without_experts_go_to_editors(centre, opened, author):
    editor = centre.person(Role.EDITOR, email="editor@example.test")
    mail.outbox.clear()

    letters.to_editors(opened)

    to = [address for each in mail.outbox for address in each.to]
    assert editor.email in to
    assert author.email not in to
