"""«Проверка редактором»: from the author's draft to publication, with letters on the way."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Locale, Page, TaskState, Workflow, WorkflowPage

from home.models import StandardPage
from tests.factories.users import UserFactory
from users.models import Role
from users.workflow import ensure_workflow


@pytest.fixture
def people(two_centres):
    """An author and the editors of both centres, an administrator and a superuser."""
    UserFactory(is_superuser=True, email="root@example.test")
    two_centres.other.person(Role.EDITOR, email="foreign@example.test")
    two_centres.own.person(Role.ADMINISTRATOR, email="chief@example.test")
    two_centres.own.person(Role.OBSERVER, email="observer@example.test")
    return (
        two_centres.own.person(Role.AUTHOR, email="author@example.test"),
        two_centres.own.person(Role.EDITOR, email="editor@example.test"),
    )


@pytest.fixture
def draft(two_centres, people):
    author, _editor = people
    page = StandardPage(title="Итоги конкурса", slug="itogi", owner=author, live=False)
    two_centres.own.home.add_child(instance=page)
    page.save_revision(user=author)
    return page


def post_page(client, page, action, **more):
    data = {
        "title": page.title,
        "slug": page.slug,
        "body-count": 0,
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        **more,
    }
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), {**data, f"action-{action}": "1"}
    )


def decide(client, page, action, comment=""):
    task = page.current_workflow_state.current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task.pk])
    return client.post(address, {"comment": comment})


@pytest.fixture
def submitted(client, people, draft):
    author, _editor = people
    client.force_login(author)
    post_page(client, draft, "submit")
    draft.refresh_from_db()
    return draft


def letters():
    return {address: letter for letter in mail.outbox for address in letter.to}


def test_submitted_text_is_announced_to_reviewers_of_the_centre_only(submitted):
    assert set(letters()) == {"editor@example.test", "chief@example.test"}
    letter = letters()["editor@example.test"]
    assert letter.subject == "На проверку: «Итоги конкурса»"
    assert f"/admin/pages/{submitted.pk}/edit/" in letter.body
    assert "Здравствуйте, Анна Петровна!" in letter.body
    assert not submitted.live


def test_editor_approves_and_the_author_is_told(client, people, submitted):
    _author, editor = people
    mail.outbox.clear()
    client.force_login(editor)

    decide(client, submitted, "approve")

    submitted.refresh_from_db()
    assert submitted.live
    letter = letters()["author@example.test"]
    assert letter.subject == "Опубликовано: «Итоги конкурса»"
    assert submitted.full_url in letter.body


def test_editor_returns_with_a_remark_and_the_author_reads_it(client, people, submitted):
    _author, editor = people
    mail.outbox.clear()
    client.force_login(editor)

    decide(client, submitted, "reject", comment="Укажите дату")

    submitted.refresh_from_db()
    assert not submitted.live
    letter = letters()["author@example.test"]
    assert letter.subject == "Возвращено на доработку: «Итоги конкурса»"
    assert "Замечание: Укажите дату" in letter.body
    assert str(editor) in letter.body


def test_no_english_leaks_into_the_letters(client, people, submitted):
    _author, editor = people
    client.force_login(editor)
    decide(client, submitted, "reject", comment="Нет")
    texts = "".join(letter.subject + letter.body for letter in mail.outbox)
    words = [word for word in texts.split() if word.isascii() and word.isalpha()]

    assert words == []


def test_author_does_not_approve_his_own_text(client, people, submitted):
    decide(client, submitted, "approve")

    submitted.refresh_from_db()
    assert not submitted.live


def test_editor_of_another_centre_does_not_decide(client, two_centres, submitted):
    client.force_login(two_centres.other.person(Role.EDITOR))

    decide(client, submitted, "approve")

    submitted.refresh_from_db()
    assert not submitted.live
    assert submitted.current_workflow_state.current_task_state.status == (
        TaskState.STATUS_IN_PROGRESS
    )


def test_author_does_not_publish_past_the_review(client, people, draft):
    author, _editor = people
    client.force_login(author)

    post_page(client, draft, "publish")

    draft.refresh_from_db()
    assert not draft.live


def test_each_centre_has_its_own_workflow(two_centres):
    own, other = two_centres.own, two_centres.other

    assert own.home.get_workflow() != other.home.get_workflow()
    task = own.home.get_workflow().tasks.get().specific
    assert set(task.groups.all()) == {own.group(Role.EDITOR), own.group(Role.ADMINISTRATOR)}
    assert own.home.get_workflow().name == "Проверка редактором"


def test_second_run_changes_nothing(two_centres):
    workflow = two_centres.own.home.get_workflow()
    workflow.tasks.get().specific.groups.clear()
    count = Workflow.objects.count()

    assert ensure_workflow(two_centres.own.site) == workflow
    assert Workflow.objects.count() == count
    assert not workflow.tasks.get().specific.groups.exists()


def test_translated_root_gets_the_same_workflow(two_centres):
    english, _made = Locale.objects.get_or_create(language_code="en")
    translation = two_centres.own.home.copy_for_translation(english)

    ensure_workflow(two_centres.own.site)

    assert WorkflowPage.objects.get(page=translation).workflow == (
        two_centres.own.home.get_workflow()
    )


def test_other_pages_of_the_centre_inherit_the_workflow(draft, two_centres):
    assert Page.objects.get(pk=draft.pk).get_workflow() == two_centres.own.home.get_workflow()
