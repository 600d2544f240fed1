"""Roles and logins; the workflow that Wagtail's migrations make goes where nobody used it.

Destructive: deletes a workflow, its step and its place at the root of the tree. Every centre has a
workflow of its own, and the desk asks every step of the installation what waits at it.
"""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import users.models.entrance_settings
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


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

    replaces = [('users', '0002_centre_roles_and_logins'), ('users', '0003_second_step'), ('users', '0004_remove_unused_default_workflow')]

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('users', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='EntranceSettings',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('second_step_roles', models.JSONField(blank=True, default=users.models.entrance_settings.demanded_by_default, help_text='After the password these people enter a code from the telephone or use a passkey. Without it the working area does not open for them.', verbose_name='roles with the second step')),
                    ('grace_days', models.PositiveSmallIntegerField(default=0, help_text='How long a person may work without the second step. Counted from the day when the account was made or the role was ticked here, whichever is later; 0 – at once.', validators=[django.core.validators.MaxValueValidator(30)], verbose_name='days to set it up')),
                    ('demanded_since', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'entrance of staff',
                },
            ),
            migrations.CreateModel(
                name='LoginEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('happened_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='when')),
                    ('success', models.BooleanField(verbose_name='logged in')),
                    ('way', models.CharField(choices=[('password', 'password'), ('totp', 'password and code'), ('webauthn', 'passkey'), ('recovery_codes', 'password and recovery code'), ('trusted', 'password, known device')], default='password', max_length=20, verbose_name='by what')),
                    ('network', models.CharField(blank=True, max_length=49, verbose_name='network')),
                    ('browser', models.CharField(blank=True, max_length=120, verbose_name='browser')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='login_events', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ],
                options={
                    'verbose_name': 'login',
                    'verbose_name_plural': 'logins',
                    'ordering': ['-happened_at', '-pk'],
                },
            ),
            migrations.CreateModel(
                name='CentreRole',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('role', models.CharField(choices=[('administrator', 'centre administrator'), ('editor', 'editor and methodist'), ('author', 'author'), ('representative', 'representative of an organisation'), ('expert', 'expert'), ('observer', 'observer')], max_length=20, verbose_name='role')),
                    ('group', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='centre_role', to='auth.group', verbose_name='group')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='centre_roles', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'role in a centre',
                    'verbose_name_plural': 'roles in centres',
                    'ordering': ['site', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('site', 'role'), name='users_centre_role_unique')],
                },
            ),
        ]),
        migrations.RunPython(remove_unused, migrations.RunPython.noop),
    ]
