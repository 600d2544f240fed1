import core.link_list
import core.translated.field
import core.validators
import django.contrib.postgres.fields
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('core', '0001_initial'), ('core', '0002_upkeep'), ('core', '0003_languages_instead_of_switch'), ('core', '0004_centrelaunch_upkeepitem_path'), ('core', '0005_analytics_counter'), ('core', '0006_lastnumber')]

    initial = True

    dependencies = [
        ('account', '0009_emailaddress_unique_primary_email'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('axes', '0010_accessattemptexpiration'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('mfa', '0003_authenticator_type_uniq'),
        ('procrastinate', '0041_post_retry_failed_job'),
        ('sessions', '0001_initial'),
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('users', '0001_initial'),
        ('usersessions', '0001_initial'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('wagtailadmin', '0006_formstate'),
        ('wagtailcore', '0098_apitoken'),
        ('wagtaildocs', '0014_alter_document_file_size'),
        ('wagtailembeds', '0009_embed_cache_until'),
        ('wagtailforms', '0005_alter_formsubmission_form_data'),
        ('wagtailimages', '0027_image_description'),
        ('wagtailredirects', '0008_add_verbose_name_plural'),
        ('wagtailsearch', '0010_add_text_fields'),
        ('wagtailsearchpromotions', '0008_query_verbose_name'),
        ('wagtailusers', '0015_userprofile_keyboard_shortcuts'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='CentreLaunch',
                fields=[
                    ('site', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='launch', serialize=False, to='wagtailcore.site')),
                    ('done', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), default=list, size=None)),
                    ('hidden_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'verbose_name': 'launch of a portal',
                    'verbose_name_plural': 'launches of portals',
                },
            ),
            migrations.CreateModel(
                name='JobError',
                fields=[
                    ('job_id', models.BigIntegerField(primary_key=True, serialize=False)),
                    ('error', models.TextField()),
                    ('at', models.DateTimeField(auto_now=True)),
                ],
                options={
                    'verbose_name': 'error of a background job',
                    'verbose_name_plural': 'errors of background jobs',
                },
            ),
            migrations.CreateModel(
                name='CentreSettings',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('postal_address', models.CharField(blank=True, help_text='With the index, for example: 100000, Primer, Obraztsovaya street, 1.', max_length=255, verbose_name='postal address')),
                    ('phone', models.CharField(blank=True, help_text='Stands in the header, for example: +7 000 000-00-00.', max_length=40, verbose_name='phone')),
                    ('other_phones', models.TextField(blank=True, help_text='One on a line, an extension after a comma.', verbose_name='other phones')),
                    ('email', models.EmailField(blank=True, help_text="The centre's mailbox, for example: moc@example.ru.", max_length=254, verbose_name='e-mail')),
                    ('opening_hours', models.CharField(blank=True, help_text='For example: Mon–Fri 9:00–18:00, lunch 13:00–14:00.', max_length=150, verbose_name='opening hours')),
                    ('social_links', core.link_list.LinksField(blank=True, default=list, help_text='Official pages only, for example: VKontakte.', verbose_name='social networks')),
                    ('complaint_links', core.link_list.LinksField(blank=True, default=list, help_text='Where an official application is sent (59-FZ), for example: Gosuslugi.', verbose_name='complaint services')),
                    ('neighbour_links', core.link_list.LinksField(blank=True, default=list, help_text='Portals of other municipalities; while the list is empty there is no switch.', verbose_name='municipality switch')),
                    ('full_name', models.CharField(help_text='As in the founding act, for example: Municipal reference centre of Primer.', max_length=255, verbose_name='full name')),
                    ('short_name', models.CharField(help_text='Stands in the header and in titles of pages, for example: MOC of Primer.', max_length=80, verbose_name='short name')),
                    ('host_organisation', models.CharField(blank=True, help_text='The institution on whose base the centre works.', max_length=255, verbose_name='host organisation')),
                    ('municipality', models.CharField(help_text='Who? What? For example: Primer urban district.', max_length=150, verbose_name='municipality')),
                    ('municipality_genitive', models.CharField(blank=True, help_text='Of whom? Of what? For example: of Primer urban district.', max_length=150, verbose_name='municipality, genitive')),
                    ('municipality_locative', models.CharField(blank=True, help_text='Where? With the preposition, for example: in Primer urban district.', max_length=150, verbose_name='municipality, locative')),
                    ('municipality_short', models.CharField(blank=True, help_text='For narrow screens, for example: Primer u. d.', max_length=60, verbose_name='municipality, short')),
                    ('project_name', models.CharField(blank=True, help_text='The national or regional project within which the centre works.', max_length=255, verbose_name='name of the project')),
                    ('owner_name', models.CharField(help_text='Full name of the institution; stands in the footer as the law demands.', max_length=255, verbose_name='owner of the site')),
                    ('owner_address', models.CharField(help_text='Where the owner is, with the index.', max_length=255, verbose_name="owner's address")),
                    ('owner_email', models.EmailField(help_text='Legally significant letters are sent here.', max_length=254, verbose_name="owner's e-mail")),
                    ('inn', models.CharField(blank=True, help_text='10 digits of the institution; the check digit is verified.', max_length=12, validators=[core.validators.validate_inn], verbose_name='INN')),
                    ('ogrn', models.CharField(blank=True, help_text='13 digits; the check digit is verified.', max_length=15, validators=[core.validators.validate_ogrn], verbose_name='OGRN')),
                    ('age_mark', models.CharField(choices=[('0+', '0+'), ('6+', '6+'), ('12+', '12+'), ('16+', '16+'), ('18+', '18+')], default='0+', help_text='Stands in the footer (law 436-FZ).', max_length=3, verbose_name='age mark')),
                    ('sections_off', models.JSONField(blank=True, default=list, help_text='A section that is off leaves the menus and answers «not found».', verbose_name='sections that are off')),
                    ('languages', models.JSONField(blank=True, default=list, help_text='The centre speaks them beside Russian. A language without a tick answers «not found» and is not offered to readers; translations already made stay.', verbose_name='other languages')),
                    ('analytics_on', models.BooleanField(default=False, help_text='Off until the centre decides otherwise; a visitor is asked for consent.', verbose_name='analytics')),
                    ('analytics_pixel', models.URLField(blank=True, help_text='Visits are counted by a picture of one point, without foreign scripts, for those who have agreed. For example: https://mc.yandex.ru/watch/00000000', validators=[core.validators.validate_https], verbose_name="address of the counter's picture")),
                    ('time_zone', models.CharField(default='Europe/Moscow', help_text='Dates and hours of the portal are shown in it.', max_length=40, validators=[core.validators.validate_time_zone], verbose_name='time zone')),
                    ('is_demo', models.BooleanField(default=False, editable=False, help_text='Contacts, people and events of the portal are made up, and it says so.', verbose_name='demonstration')),
                    ('coordinator', models.CharField(blank=True, help_text='The authority over the centre, for example: education department.', max_length=255, verbose_name='coordinator')),
                    ('coordinator_url', models.URLField(blank=True, help_text='Whole address, for example: https://example.ru/.', validators=[core.validators.validate_https], verbose_name="coordinator's site")),
                    ('regional_centre', models.CharField(blank=True, max_length=255, verbose_name='regional centre')),
                    ('regional_centre_url', models.URLField(blank=True, help_text='Whole address, for example: https://example.ru/.', validators=[core.validators.validate_https], verbose_name="regional centre's site")),
                    ('navigator_name', models.CharField(blank=True, help_text='As the region calls it, for example: Navigator of Primer region.', max_length=150, verbose_name='name of the Navigator')),
                    ('navigator_url', models.URLField(blank=True, help_text='Whole address, for example: https://example.ru/.', validators=[core.validators.validate_https], verbose_name='address of the Navigator')),
                    ('silent_days', models.PositiveSmallIntegerField(default=90, help_text="So many days without a change, and the section stands on the editor's desk.", validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(1825)], verbose_name='a section is silent after, days')),
                    ('notice_days', models.PositiveSmallIntegerField(default=14, help_text='So early the desk shows what is going to expire.', validators=[django.core.validators.MaxValueValidator(365)], verbose_name='remind of a date beforehand, days')),
                    ('upkeep_letters', models.BooleanField(default=True, help_text='On Mondays owners and administrators are told what wants mending.', verbose_name='weekly letter')),
                    ('collection', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                    ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'centre',
                    'verbose_name_plural': 'centres',
                },
            ),
            migrations.CreateModel(
                name='ContentStamp',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('stamp', models.CharField(max_length=32)),
                    ('changed_at', models.DateTimeField()),
                    ('site', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='content_stamp', to='wagtailcore.site')),
                ],
            ),
            migrations.CreateModel(
                name='OutboxEntry',
                fields=[
                    ('version', models.BigAutoField(primary_key=True, serialize=False)),
                    ('model', models.CharField(max_length=100)),
                    ('object_pk', models.CharField(max_length=64)),
                    ('action', models.CharField(choices=[('saved', 'saved'), ('moved', 'moved'), ('deleted', 'deleted')], max_length=8)),
                    ('public', models.BooleanField(default=True)),
                    ('old_urls', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, size=None)),
                    ('created', models.DateTimeField(auto_now_add=True)),
                    ('done', models.DateTimeField(blank=True, null=True)),
                    ('site', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'outbox row',
                    'verbose_name_plural': 'outbox rows',
                    'ordering': ['version'],
                    'indexes': [models.Index(models.F('version'), condition=models.Q(('done', None)), name='core_outbox_due'), models.Index(models.F('model'), models.F('object_pk'), name='core_outbox_object')],
                },
            ),
            migrations.CreateModel(
                name='OutboxFailure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('handler', models.CharField(max_length=200)),
                    ('attempts', models.PositiveSmallIntegerField(default=1)),
                    ('next_try', models.DateTimeField(blank=True, db_index=True, null=True)),
                    ('failed', models.DateTimeField(auto_now=True)),
                    ('last_error', models.TextField(blank=True)),
                    ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='failures', to='core.outboxentry')),
                ],
                options={
                    'verbose_name': 'failed follow-up of a change',
                    'verbose_name_plural': 'failed follow-ups of changes',
                    'ordering': ['-failed'],
                    'constraints': [models.UniqueConstraint(fields=('entry', 'handler'), name='core_outbox_failure_unique')],
                },
            ),
            migrations.CreateModel(
                name='UpkeepItem',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('check_key', models.CharField(max_length=60)),
                    ('object_id', models.CharField(max_length=64)),
                    ('place', models.CharField(blank=True, max_length=200)),
                    ('path', models.CharField(blank=True, max_length=255)),
                    ('title', models.CharField(max_length=255, verbose_name='what')),
                    ('detail', models.TextField(blank=True, verbose_name='what is wrong')),
                    ('due', models.DateField(blank=True, null=True, verbose_name='date')),
                    ('found_at', models.DateTimeField(auto_now_add=True, verbose_name='found')),
                    ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                    ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'thing to mend',
                    'verbose_name_plural': 'things to mend',
                    'ordering': [models.OrderBy(models.F('due'), nulls_last=True), 'found_at', 'pk'],
                    'indexes': [models.Index(fields=['site', 'check_key', 'due'], name='core_upkeep_site'), models.Index(fields=['content_type', 'object_id'], name='core_upkeep_object')],
                    'constraints': [models.UniqueConstraint(fields=('check_key', 'content_type', 'object_id', 'place'), name='core_upkeep_item_once')],
                },
            ),
            migrations.CreateModel(
                name='CentreLogEntry',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('label', models.TextField()),
                    ('action', models.CharField(blank=True, db_index=True, max_length=255)),
                    ('data', models.JSONField(blank=True, default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                    ('timestamp', models.DateTimeField(db_index=True, verbose_name='timestamp (UTC)')),
                    ('uuid', models.UUIDField(blank=True, editable=False, help_text='Log entries that happened as part of the same user action are assigned the same UUID', null=True)),
                    ('content_changed', models.BooleanField(db_index=True, default=False)),
                    ('deleted', models.BooleanField(default=False)),
                    ('object_id', models.CharField(db_index=True, max_length=255)),
                    ('content_type', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='contenttypes.contenttype', verbose_name='content type')),
                    ('revision', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='wagtailcore.revision')),
                    ('site', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                    ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'log entry',
                    'verbose_name_plural': 'log entries',
                    'ordering': ['-timestamp', '-id'],
                    'abstract': False,
                    'indexes': [models.Index(fields=['uuid', 'action', '-timestamp'], name='core_centre_uuid_425689_idx')],
                },
            ),
            migrations.CreateModel(
                name='CentreSection',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('key', models.CharField(max_length=120, verbose_name='key')),
                    ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='centre_section', to=settings.WAGTAIL_PAGE_MODEL)),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='centre_sections', to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'section of a centre',
                    'verbose_name_plural': 'sections of centres',
                    'constraints': [models.UniqueConstraint(fields=('site', 'key'), name='core_section_once')],
                },
            ),
            migrations.CreateModel(
                name='LastNumber',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(max_length=100)),
                    ('number', models.PositiveIntegerField(default=0)),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('site', 'kind'), name='core_last_number_once')],
                },
            ),
        ]),
    ]
