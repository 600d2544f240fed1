import django.db.models.deletion
import exchange.models.row
import exchange.storage
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('exchange', '0001_initial'), ('exchange', '0002_as_written')]

    initial = True

    dependencies = [
        ('core', '0001_squashed_0006_lastnumber'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='ImportRun',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('file', models.FileField(blank=True, max_length=200, storage=exchange.storage.private_storage, upload_to=exchange.storage.file_path, verbose_name='file')),
                    ('file_name', models.CharField(max_length=255, verbose_name='name of the file')),
                    ('remark', models.TextField(blank=True, verbose_name='remark')),
                    ('total', models.PositiveIntegerField(default=0)),
                    ('done', models.PositiveIntegerField(default=0)),
                    ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='uploaded')),
                    ('target', models.CharField(max_length=40, verbose_name='register')),
                    ('sheet', models.PositiveSmallIntegerField(default=0, verbose_name='sheet')),
                    ('encoding', models.CharField(blank=True, max_length=20, verbose_name='encoding')),
                    ('delimiter', models.CharField(blank=True, max_length=1, verbose_name='delimiter')),
                    ('heading', models.PositiveIntegerField(default=0, verbose_name='row with the names of columns')),
                    ('columns', models.JSONField(default=dict, verbose_name='columns')),
                    ('counts', models.JSONField(default=dict)),
                    ('clear_empty', models.BooleanField(default=False, verbose_name='empty cells erase')),
                    ('publish', models.BooleanField(default=False, verbose_name='publish at once')),
                    ('leave_faulty', models.BooleanField(default=False, verbose_name='leave out rows with errors')),
                    ('state', models.CharField(choices=[('columns', 'columns are to be matched'), ('checking', 'is being checked'), ('checked', 'waits for confirmation'), ('writing', 'is being written'), ('done', 'imported'), ('undoing', 'is being undone'), ('undone', 'undone'), ('failed', 'failed'), ('cancelled', 'cancelled')], default='columns', max_length=10, verbose_name='state')),
                    ('failed_at', models.CharField(blank=True, choices=[('columns', 'columns are to be matched'), ('checking', 'is being checked'), ('checked', 'waits for confirmation'), ('writing', 'is being written'), ('done', 'imported'), ('undoing', 'is being undone'), ('undone', 'undone'), ('failed', 'failed'), ('cancelled', 'cancelled')], max_length=10)),
                    ('finished_at', models.DateTimeField(blank=True, null=True, verbose_name='written')),
                    ('undone_at', models.DateTimeField(blank=True, null=True, verbose_name='undone')),
                    ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='uploaded by')),
                    ('finished_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='confirmed by')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='undone by')),
                ],
                options={
                    'verbose_name': 'import',
                    'verbose_name_plural': 'imports',
                    'ordering': ['-pk'],
                    'indexes': [models.Index(fields=['site', 'target'], name='exchange_im_site_id_445030_idx')],
                },
            ),
            migrations.CreateModel(
                name='ImportRow',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('number', models.PositiveIntegerField(verbose_name='row')),
                    ('kind', models.CharField(choices=[('new', 'new'), ('changed', 'changed'), ('unchanged', 'unchanged'), ('faulty', 'with errors')], max_length=10, verbose_name='what it is')),
                    ('title', models.CharField(blank=True, max_length=255, verbose_name='record')),
                    ('object_id', models.CharField(blank=True, max_length=64)),
                    ('changes', models.JSONField(default=list, encoder=exchange.models.row.AsWritten)),
                    ('errors', models.JSONField(default=list, encoder=exchange.models.row.AsWritten)),
                    ('before', models.PositiveBigIntegerField(null=True)),
                    ('live_before', models.PositiveBigIntegerField(null=True)),
                    ('after', models.PositiveBigIntegerField(null=True)),
                    ('undone', models.BooleanField(null=True)),
                    ('remark', models.CharField(blank=True, max_length=255)),
                    ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='exchange.importrun')),
                ],
                options={
                    'verbose_name': 'row of an import',
                    'verbose_name_plural': 'rows of imports',
                    'ordering': ['number'],
                    'indexes': [models.Index(fields=['run', 'kind', 'number'], name='exchange_im_run_id_45f0d1_idx')],
                    'constraints': [models.UniqueConstraint(fields=('run', 'number'), name='exchange_row_once')],
                },
            ),
            migrations.CreateModel(
                name='ColumnMemory',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('target', models.CharField(max_length=40, verbose_name='register')),
                    ('key', models.CharField(max_length=200)),
                    ('field', models.CharField(blank=True, max_length=60, verbose_name='field')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'matched column',
                    'verbose_name_plural': 'matched columns',
                    'constraints': [models.UniqueConstraint(fields=('site', 'target', 'key'), name='exchange_column_once')],
                },
            ),
        ]),
    ]
