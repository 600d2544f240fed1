import core.fields
import core.page_address
import core.preview
import django.db.models.deletion
import home.fields
import modelcluster.fields
import uuid
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('home', '0001_initial'), ('home', '0002_initial'), ('home', '0003_rows_in_languages'), ('home', '0004_rows_in_languages_demanded')]

    initial = True

    dependencies = [
        ('core', '0001_squashed_0006_lastnumber'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='AboutPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, help_text='One or two sentences under the heading: what the reader finds here.', max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('goal', models.TextField(blank=True, help_text='As the decree words it.', verbose_name='goal')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'page about the centre',
                    'verbose_name_plural': 'pages about the centre',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='ContactsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, help_text='One or two sentences under the heading: what the reader finds here.', max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'contacts page',
                    'verbose_name_plural': 'contacts pages',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='HomePage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('hero_title', models.CharField(blank=True, max_length=120, verbose_name='heading')),
                    ('hero_lead', models.TextField(blank=True, max_length=400, verbose_name='lead')),
                    ('search_hint', models.CharField(blank=True, help_text='An example query.', max_length=60, verbose_name='hint in the search field')),
                    ('popular_searches', models.TextField(blank=True, help_text='One phrase a line, six at most.', verbose_name='often searched')),
                    ('sections', home.fields.SectionsField(blank=True, verbose_name='sections')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'front page',
                    'verbose_name_plural': 'front pages',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='LegalPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, help_text='One or two sentences under the heading: what the reader finds here.', max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('kind', models.CharField(choices=[('privacy', 'personal data policy'), ('cookies', 'cookies'), ('accessibility', 'accessibility statement'), ('other', 'other legal page')], default='other', max_length=20, verbose_name='kind')),
                    ('edition', models.CharField(blank=True, max_length=40, verbose_name='edition')),
                    ('effective_from', models.DateField(blank=True, null=True, verbose_name='in force from')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'legal page',
                    'verbose_name_plural': 'legal pages',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='StandardPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, help_text='One or two sentences under the heading: what the reader finds here.', max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'page of text',
                    'verbose_name_plural': 'pages of text',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='StructurePage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, help_text='One or two sentences under the heading: what the reader finds here.', max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'structure of the centre',
                    'verbose_name_plural': 'structures of centres',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='Duty',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('kind', models.CharField(choices=[('task', 'task'), ('function', 'function')], default='task', max_length=10, verbose_name='kind')),
                    ('clause', models.CharField(blank=True, help_text='Number in the decree, for example 2.2.', max_length=20, verbose_name='clause')),
                    ('text', models.TextField(verbose_name='text')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='duties', to='home.aboutpage')),
                ],
                options={
                    'verbose_name': 'task or function',
                    'verbose_name_plural': 'tasks and functions',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
            migrations.CreateModel(
                name='Department',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('kind', models.CharField(choices=[('department', 'department'), ('centre', 'centre within the organisation'), ('creative_group', 'temporary creative group'), ('laboratory', 'laboratory'), ('service', 'service'), ('project_office', 'project office')], default='department', max_length=20, verbose_name='kind')),
                    ('name', models.CharField(max_length=200, verbose_name='name')),
                    ('purpose', models.TextField(blank=True, verbose_name='what it does')),
                    ('head_position', models.CharField(blank=True, help_text='The position only: names need a recorded consent.', max_length=200, verbose_name='position of the head')),
                    ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('valid_until', models.DateField(blank=True, help_text='For temporary groups and offices.', null=True, verbose_name='acts until')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='departments', to='home.structurepage')),
                ],
                options={
                    'verbose_name': 'department',
                    'verbose_name_plural': 'departments',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
        ]),
    ]
