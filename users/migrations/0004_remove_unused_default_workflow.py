"""Remove the workflow «Moderators approval» that Wagtail's migrations make, where nobody used it.

Destructive: deletes a workflow, its step and its place at the root of the tree. Every centre has a
workflow of its own, and the desk asks every step of the installation what waits at it.
"""

from django.db import migrations


def remove_unused(apps, schema_editor):
    def model(name):
        return apps.get_model('wagtailcore', name)

    for place in model('WorkflowPage').objects.filter(page__depth=1).select_related('workflow'):
        workflow = place.workflow
        used = (
            model('WorkflowState').objects.filter(workflow=workflow).exists()
            or model('WorkflowContentType').objects.filter(workflow=workflow).exists()
            or model('WorkflowPage').objects.filter(workflow=workflow).exclude(pk=place.pk).exists()
        )
        if used or workflow.name != 'Moderators approval':
            continue
        tasks = list(
            model('WorkflowTask').objects.filter(workflow=workflow).values_list('task', flat=True)
        )
        workflow.delete()
        left = model('WorkflowTask').objects.filter(task__in=tasks).values('task')
        done = model('TaskState').objects.filter(task__in=tasks).values('task')
        model('Task').objects.filter(pk__in=tasks).exclude(pk__in=left).exclude(pk__in=done).delete()


class Migration(migrations.Migration):

    dependencies = [
        ('users', '0003_second_step'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [migrations.RunPython(remove_unused, migrations.RunPython.noop)]
