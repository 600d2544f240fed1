import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import search.models.picks
from core.create_models import CreateModels
from django.conf import settings
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('search', '0001_initial'), ('search', '0002_editors_words'), ('search', '0003_cluster'), ('search', '0004_terms_of_one_root'), ('search', '0005_index_state')]

    initial = True

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        TrigramExtension(),
        CreateModels([
            migrations.CreateModel(
                name='ClusterState',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('away_since', models.DateTimeField(blank=True, null=True)),
                    ('away_reason', models.CharField(blank=True, max_length=500)),
                    ('report', models.JSONField(blank=True, default=dict)),
                    ('built_at', models.DateTimeField(blank=True, null=True)),
                    ('copied', models.PositiveIntegerField(default=0)),
                    ('to_copy', models.PositiveIntegerField(default=0)),
                ],
            ),
            migrations.CreateModel(
                name='IndexState',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('layout', models.PositiveIntegerField(default=0)),
                    ('built_at', models.DateTimeField(blank=True, null=True)),
                    ('report', models.JSONField(blank=True, default=dict)),
                    ('done', models.PositiveIntegerField(default=0)),
                    ('to_do', models.PositiveIntegerField(default=0)),
                ],
            ),
            migrations.CreateModel(
                name='Pick',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('queries', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), help_text='One query a line; forms and order of the words do not matter.', size=None, verbose_name='what readers look for')),
                    ('address', models.CharField(blank=True, help_text='Begins with https://, or with / for a list of this site.', max_length=500, validators=[search.models.picks.validate_address], verbose_name='address')),
                    ('title', models.CharField(blank=True, help_text='When left empty, the title of the page or the file.', max_length=150, verbose_name='title')),
                    ('text', models.CharField(blank=True, help_text='When left empty, the description of the page.', max_length=300, verbose_name='text')),
                    ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='shown from')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='shown until')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='media_library.portaldocument', verbose_name='file')),
                    ('page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'recommendation of the search',
                    'verbose_name_plural': 'recommendations of the search',
                    'ordering': ['order', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='SeededSynonyms',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), default=list, size=None)),
                    ('site', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
            ),
            migrations.CreateModel(
                name='SynonymSet',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('phrases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), help_text='One a line. Who looks for one of them finds the others, too.', size=None, verbose_name='words and phrases')),
                    ('active', models.BooleanField(default=True, verbose_name='in use')),
                    ('changed_at', models.DateTimeField(auto_now=True, verbose_name='changed')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'set of synonyms',
                    'verbose_name_plural': 'synonyms of the search',
                    'ordering': ['phrases', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='DueEntry',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('object_id', models.CharField(max_length=64)),
                    ('version', models.BigIntegerField()),
                    ('notes', models.PositiveIntegerField(default=1)),
                    ('attempts', models.PositiveSmallIntegerField(default=0)),
                    ('next_try', models.DateTimeField(blank=True, null=True)),
                    ('last_error', models.CharField(blank=True, max_length=500)),
                    ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ],
                options={
                    'indexes': [models.Index(models.F('version'), name='search_due_order')],
                    'constraints': [models.UniqueConstraint(models.F('content_type'), models.F('object_id'), name='search_due_once')],
                },
            ),
            migrations.CreateModel(
                name='KnownTerm',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(max_length=12)),
                    ('documents', models.PositiveIntegerField()),
                    ('term', models.CharField(max_length=40)),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(models.F('term'), name='gin_trgm_ops'), name='search_term_near'), models.Index(models.F('site'), models.F('language'), django.contrib.postgres.indexes.OpClass(models.F('term'), name='varchar_pattern_ops'), name='search_term_start')],
                    'constraints': [models.UniqueConstraint(models.F('site'), models.F('language'), models.F('term'), name='search_term_of_centre')],
                },
            ),
            migrations.CreateModel(
                name='KnownTexts',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(max_length=12)),
                    ('documents', models.PositiveIntegerField()),
                    ('length', models.FloatField()),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('site'), models.F('language'), name='search_texts_of_centre')],
                },
            ),
            migrations.CreateModel(
                name='KnownWord',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(max_length=12)),
                    ('documents', models.PositiveIntegerField()),
                    ('word', models.CharField(max_length=40)),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(models.F('word'), name='gin_trgm_ops'), name='search_word_near'), models.Index(models.F('site'), models.F('language'), django.contrib.postgres.indexes.OpClass(models.F('word'), name='varchar_pattern_ops'), name='search_word_start')],
                    'constraints': [models.UniqueConstraint(models.F('site'), models.F('language'), models.F('word'), name='search_word_of_centre')],
                },
            ),
            migrations.CreateModel(
                name='SearchedQuery',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(max_length=12, verbose_name='language')),
                    ('day', models.DateField(verbose_name='day')),
                    ('query', models.CharField(max_length=100, verbose_name='query')),
                    ('asked', models.PositiveIntegerField(default=1, verbose_name='times')),
                    ('found', models.PositiveIntegerField(default=0, verbose_name='found')),
                    ('is_changed', models.BooleanField(default=False, verbose_name='corrected')),
                    ('is_weak', models.BooleanField(default=False, verbose_name='weak results only')),
                    ('clicks', models.PositiveIntegerField(default=0, verbose_name='clicks')),
                    ('positions', models.PositiveIntegerField(default=0)),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'query of readers',
                    'verbose_name_plural': 'queries of readers',
                    'indexes': [models.Index(fields=['site', 'day'], name='search_query_day')],
                    'constraints': [models.UniqueConstraint(fields=('site', 'language', 'day', 'query'), name='search_query_of_day')],
                },
            ),
        ]),
    ]
