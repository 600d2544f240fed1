import core.page_address
import core.preview
import core.translated.field
import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import re
import wagtail.contrib.routable_page.models
import wagtail.models.preview
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('acts', '0001_initial'), ('acts', '0002_initial'), ('acts', '0003_translations')]

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
                name='DocumentsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'documents section',
                    'verbose_name_plural': 'documents sections',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='NormativeAct',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                    ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                    ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                    ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                    ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                    ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                    ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                    ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                    ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('slug', models.SlugField(blank=True, help_text="The last part of the page's address; made from the title if left empty.", max_length=80, verbose_name='address')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the record is still true.', null=True, verbose_name='review by')),
                    ('changed_at', models.DateTimeField(auto_now=True, verbose_name='updated')),
                    ('title', models.CharField(max_length=500, verbose_name='title')),
                    ('kind', models.CharField(choices=[('law', 'law'), ('edict', 'edict'), ('resolution', 'resolution'), ('directive', 'directive'), ('order', 'order'), ('regulation', 'regulation'), ('agreement', 'agreement'), ('plan', 'plan'), ('letter', 'letter'), ('guidelines', 'guidelines'), ('other', 'another document')], max_length=20, verbose_name='kind')),
                    ('level', models.CharField(choices=[('federal', 'federal'), ('regional', 'regional'), ('municipal', 'municipal'), ('local', 'of the institution')], max_length=20, verbose_name='level')),
                    ('issuer', models.CharField(max_length=255, verbose_name='issued by')),
                    ('number', models.CharField(blank=True, max_length=50, verbose_name='number')),
                    ('date', models.DateField(blank=True, null=True, verbose_name='date')),
                    ('in_force_from', models.DateField(blank=True, null=True, verbose_name='in force from')),
                    ('status', models.CharField(choices=[('in-force', 'in force'), ('amended', 'in force, amended'), ('not-yet', 'not in force yet'), ('suspended', 'suspended'), ('repealed', 'no longer in force')], default='in-force', max_length=20, verbose_name='status')),
                    ('repealed_on', models.DateField(blank=True, null=True, verbose_name='lost force on')),
                    ('amended_by', models.TextField(blank=True, help_text='One act on a line: kind, date, number.', verbose_name='amended by')),
                    ('edition', models.CharField(blank=True, help_text='For example: as of 10.02.2026.', max_length=120, verbose_name='edition')),
                    ('lead', models.CharField(blank=True, help_text='By what the document was approved.', max_length=500, verbose_name='lead')),
                    ('role', models.CharField(blank=True, choices=[('regulation', 'Regulation of the centre')], max_length=20, verbose_name='role')),
                    ('topic', models.CharField(blank=True, choices=[('about', 'About the centre'), ('programmes', 'Programmes'), ('network', 'Network programmes'), ('practices', 'Bank of practices'), ('quality', 'Quality assessment'), ('methodology', 'Methodology'), ('events', 'Events'), ('news', 'News'), ('funding', 'Personified funding')], max_length=20, verbose_name='section of the portal')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portaldocument', verbose_name='file')),
                    ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                    ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                    ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                    ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replaces', to='acts.normativeact', verbose_name='replaced by')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the record')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'normative act',
                    'verbose_name_plural': 'normative acts',
                    'abstract': False,
                    'indexes': [models.Index(fields=['site', 'live', '-date'], name='acts_normat_site_id_088778_idx')],
                    'constraints': [models.UniqueConstraint(fields=('site', 'slug'), name='acts_normativeact_address_unique')],
                },
                bases=(wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
            ),
            migrations.CreateModel(
                name='NormativeClause',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('number', models.CharField(blank=True, max_length=24, validators=[django.core.validators.RegexValidator(re.compile('^[0-9A-Za-zА-Яа-яЁё]+(?:[.-][0-9A-Za-zА-Яа-яЁё]+)*$'), 'Write the number as 2.2.1, without a full stop or a bracket at the end.')], verbose_name='number')),
                    ('marker', models.CharField(blank=True, help_text='For an item of a list: “1)” or a dash. Empty: the number itself.', max_length=12, verbose_name='as printed')),
                    ('is_heading', models.BooleanField(default=False, verbose_name='heading of a section')),
                    ('text', models.TextField(verbose_name='text')),
                    ('note', models.CharField(blank=True, help_text='For example by which act the clause was amended.', max_length=300, verbose_name='note')),
                    ('revoked', models.BooleanField(default=False, verbose_name='no longer in force')),
                    ('act', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='clauses', to='acts.normativeact')),
                ],
                options={
                    'verbose_name': 'clause',
                    'verbose_name_plural': 'clauses',
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='OfficialPublication',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('where', models.CharField(help_text='Name of the newspaper with its number, or a site.', max_length=200, verbose_name='where')),
                    ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
                    ('date', models.DateField(blank=True, null=True, verbose_name='date of publication')),
                    ('act', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='publications', to='acts.normativeact')),
                ],
                options={
                    'verbose_name': 'official publication',
                    'verbose_name_plural': 'official publications',
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='RegulationPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'regulation page',
                    'verbose_name_plural': 'regulation pages',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
        ]),
    ]
