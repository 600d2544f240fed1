"""The workflow that Wagtail's migrations make is gone where nobody used it."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Task, Workflow, WorkflowPage, WorkflowTask

pytestmark = pytest.mark.django_db
MIGRATION = "users.migrations.0002_squashed_0004_remove_unused_default_workflow"
remove_unused = import_module(MIGRATION).remove_unused


@pytest.fixture
def default():
    """Make what Wagtail's migrations make."""
    workflow = Workflow.objects.create(name="Moderators approval")
    task = GroupApprovalTask.objects.create(name="Moderators approval")
    task.groups.set([Group.objects.create(name="Moderators of the test")])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(page=Page.objects.get(depth=1), workflow=workflow)
    return workflow


def is_there(workflow):
    return Workflow.objects.filter(pk=workflow.pk).exists()


def test_a_fresh_portal_has_the_workflows_of_its_centres_only(two_centres):
    assert not WorkflowPage.objects.filter(page__depth=1).exists()
    assert Task.objects.count() == Workflow.objects.count() == 2


def test_the_unused_one_goes_with_its_step(default):
    task = default.tasks.get()
    remove_unused(apps, None)
    assert not is_there(default)
    assert not Task.objects.filter(pk=task.pk).exists()


def test_one_that_was_used_stays(default, two_centres):
    two_centres.own.home.save_revision()
    default.start(two_centres.own.home, two_centres.own.person())
    remove_unused(apps, None)
    assert is_there(default)


def test_one_that_stands_elsewhere_too_stays(default, two_centres):
    WorkflowPage.objects.filter(page=two_centres.own.home).delete()
    WorkflowPage.objects.create(page=two_centres.own.home, workflow=default)
    remove_unused(apps, None)
    assert is_there(default)


def test_one_of_another_name_stays(default):
    Workflow.objects.filter(pk=default.pk).update(name="Наш порядок")
    remove_unused(apps, None)
    assert is_there(default)


def test_a_step_of_another_workflow_stays(default):
    task, other = default.tasks.get(), Workflow.objects.create(name="Другой")
    WorkflowTask.objects.create(workflow=other, task=task, sort_order=0)
    remove_unused(apps, None)
    assert Task.objects.filter(pk=task.pk).exists()
