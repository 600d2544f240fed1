import core.page_address
import core.preview
import core.translated.field
import core.validators
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import wagtail.contrib.routable_page.models
import wagtail.models.preview
from decimal import Decimal
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('organisations', '0001_initial'), ('organisations', '0002_district_address'), ('organisations', '0003_agreements_specialists'), ('organisations', '0004_representatives'), ('organisations', '0005_branches')]

    initial = True

    dependencies = [
        ('acts', '0001_squashed_0003_translations'),
        ('consents', '0002_initial'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('vocabularies', '0001_squashed_0002_translations'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='District',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('name', models.CharField(max_length=120, verbose_name='name')),
                    ('slug', models.SlugField(blank=True, help_text='Made of the name when left empty.', max_length=60, verbose_name='address')),
                    ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'district',
                    'verbose_name_plural': 'districts',
                    'ordering': ['order', 'name'],
                    'abstract': False,
                    'constraints': [models.UniqueConstraint(fields=('site', 'name'), name='organisations_district_once'), models.UniqueConstraint(fields=('site', 'slug'), name='organisations_district_address')],
                },
            ),
            migrations.CreateModel(
                name='Organisation',
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
                    ('head_position', models.CharField(blank=True, help_text='For example: director.', max_length=150, verbose_name='position of the head')),
                    ('head_name', models.CharField(blank=True, max_length=150, verbose_name='name of the head')),
                    ('head_is_public', models.BooleanField(default=False, help_text="Educational organisations publish it by law (273-FZ, article 29); of others only with the person's consent.", verbose_name='the name of the head is published')),
                    ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('opening_hours', models.CharField(blank=True, help_text='For example: Mon–Sat 9–20.', max_length=150, verbose_name='opening hours')),
                    ('website', models.URLField(blank=True, max_length=500, verbose_name='website')),
                    ('sveden_url', models.URLField(blank=True, help_text='The section «Information about the educational organisation» of its website.', max_length=500, verbose_name='official information (/sveden/)')),
                    ('bus_gov_url', models.URLField(blank=True, max_length=500, validators=[core.validators.validate_https], verbose_name='page at bus.gov.ru')),
                    ('navigator_url', models.URLField(blank=True, max_length=500, validators=[core.validators.validate_https], verbose_name='page in the Navigator')),
                    ('founder', models.CharField(blank=True, max_length=255, verbose_name='founder')),
                    ('inn', models.CharField(blank=True, help_text='10 digits, 12 of an entrepreneur. Files are matched by it.', max_length=12, validators=[core.validators.validate_inn], verbose_name='INN')),
                    ('kpp', models.CharField(blank=True, help_text='Nine characters. A branch has its own with the INN of the head organisation.', max_length=9, validators=[core.validators.validate_kpp], verbose_name='KPP')),
                    ('ogrn', models.CharField(blank=True, help_text='13 digits, 15 of an entrepreneur.', max_length=15, validators=[core.validators.validate_ogrn], verbose_name='OGRN')),
                    ('licence', models.CharField(blank=True, help_text='Number, date and state, for example: No. 000 of 12.05.2016, in force.', max_length=150, verbose_name='licence')),
                    ('licence_url', models.URLField(blank=True, max_length=500, validators=[core.validators.validate_https], verbose_name='licence in the register')),
                    ('full_name', models.CharField(help_text='As in the charter.', max_length=500, verbose_name='full name')),
                    ('short_name', models.CharField(help_text='As people call it: lists show it.', max_length=200, verbose_name='short name')),
                    ('lead', models.CharField(blank=True, help_text='Who studies here and what, in two lines.', max_length=400, verbose_name='lead')),
                    ('locality', models.CharField(blank=True, choices=[('urban', 'town'), ('rural', 'village')], max_length=10, verbose_name='locality')),
                    ('accessibility_plans', models.TextField(blank=True, help_text='One on a line, with the date by which it will be.', verbose_name='what is not there yet')),
                    ('accessibility', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'vocabulary': 'accessibility'}, related_name='+', to='vocabularies.term', verbose_name='accessible environment')),
                    ('department', models.ForeignKey(blank=True, help_text='Whose institution it is: the municipal segment is counted by it.', limit_choices_to={'vocabulary': 'department'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='department')),
                    ('directions', models.ManyToManyField(blank=True, editable=False, related_name='+', to='vocabularies.term', verbose_name='directions')),
                    ('district', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='organisations', to='organisations.district', verbose_name='district')),
                    ('kind', models.ForeignKey(limit_choices_to={'vocabulary': 'organisation-type'}, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='type of organisation')),
                    ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                    ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                    ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                    ('logo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='logo')),
                    ('ownership', models.ForeignKey(blank=True, limit_choices_to={'vocabulary': 'ownership'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='form of ownership')),
                    ('partner_kind', models.ForeignKey(blank=True, help_text='An organisation with it stands on the page of partners.', limit_choices_to={'vocabulary': 'partner-kind'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='kind of partner')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the record')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'organisation',
                    'verbose_name_plural': 'organisations',
                    'ordering': ['short_name', 'pk'],
                    'abstract': False,
                    'indexes': [models.Index(fields=['site', 'live'], name='organisatio_site_id_b723ff_idx')],
                    'constraints': [models.UniqueConstraint(fields=('site', 'slug'), name='organisations_organisation_address_unique'), models.UniqueConstraint(condition=models.Q(models.Q(('inn', ''), _negated=True), models.Q(('kpp', ''), _negated=True)), fields=('site', 'inn', 'kpp'), name='organisations_inn_kpp_once'), models.UniqueConstraint(condition=models.Q(models.Q(('inn', ''), _negated=True), ('kpp', '')), fields=('site', 'inn', 'full_name'), name='organisations_inn_name_once')],
                },
                bases=(wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
            ),
            migrations.CreateModel(
                name='Agreement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('subject', models.CharField(help_text='What the partner gives or does together.', max_length=300, verbose_name='subject')),
                    ('number', models.CharField(blank=True, max_length=50, verbose_name='number')),
                    ('date', models.DateField(verbose_name='date')),
                    ('until', models.DateField(blank=True, help_text='Empty: without a term.', null=True, verbose_name='in force until')),
                    ('document_is_public', models.BooleanField(default=False, help_text='Without the tick the file has to lie in a closed collection.', verbose_name='readers may open the file')),
                    ('is_public', models.BooleanField(default=True, help_text='Stands on the page of partners while in force.', verbose_name='published')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portaldocument', verbose_name='file')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('organisation', models.ForeignKey(blank=True, help_text='Empty: of the centre itself.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='own_agreements', to='organisations.organisation', verbose_name='whose agreement')),
                    ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='organisations.organisation', verbose_name='partner')),
                ],
                options={
                    'verbose_name': 'agreement',
                    'verbose_name_plural': 'agreements',
                    'ordering': ['-date', '-pk'],
                    'indexes': [models.Index(fields=['site', 'until'], name='organisatio_site_id_986677_idx')],
                },
            ),
            migrations.CreateModel(
                name='OrganisationAddress',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('address', models.CharField(help_text='As on a letter, for example: Primer, Obraztsovaya street, 5.', max_length=300, verbose_name='address')),
                    ('note', models.CharField(blank=True, help_text='For example: main building, workshops, sports hall.', max_length=150, verbose_name='what is there')),
                    ('latitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(Decimal('-90')), django.core.validators.MaxValueValidator(Decimal('90'))], verbose_name='latitude')),
                    ('longitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(Decimal('-180')), django.core.validators.MaxValueValidator(Decimal('180'))], verbose_name='longitude')),
                    ('organisation', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='addresses', to='organisations.organisation')),
                ],
                options={
                    'verbose_name': 'address of an organisation',
                    'verbose_name_plural': 'addresses of organisations',
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='OrganisationFolder',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('collection', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection')),
                    ('organisation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='folder', to='organisations.organisation')),
                ],
            ),
            migrations.CreateModel(
                name='OrganisationRole',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('since', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='since the year')),
                    ('act', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='acts.normativeact', verbose_name='by which act')),
                    ('direction', models.ForeignKey(blank=True, help_text='For the base organisation of one direction.', limit_choices_to={'vocabulary': 'direction'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='direction')),
                    ('organisation', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='system_roles', to='organisations.organisation')),
                    ('role', models.ForeignKey(limit_choices_to={'vocabulary': 'organisation-role'}, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='role')),
                ],
                options={
                    'verbose_name': 'role in the system',
                    'verbose_name_plural': 'roles in the system',
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='OrganisationsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
                    ('partners_intro', models.CharField(blank=True, max_length=300, verbose_name='introduction of the page of partners')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'organisations section',
                    'verbose_name_plural': 'organisations sections',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='Representative',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                    ('valid_until', models.DateField(blank=True, help_text='The last day, included. Empty: until somebody sets a day.', null=True, verbose_name='until')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='representatives', to='organisations.organisation', verbose_name='organisation')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='representations', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ],
                options={
                    'verbose_name': 'representative',
                    'verbose_name_plural': 'representatives',
                    'ordering': ['organisation', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('organisation', 'user'), name='organisations_representative_once')],
                },
            ),
            migrations.CreateModel(
                name='Specialist',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('name', models.CharField(max_length=150, verbose_name='last name, first name, patronymic')),
                    ('position', models.CharField(blank=True, max_length=200, verbose_name='position')),
                    ('topics', models.TextField(blank=True, help_text='One on a line.', verbose_name='topics of consultations')),
                    ('hours', models.CharField(blank=True, max_length=150, verbose_name='hours of consultations')),
                    ('phone', models.CharField(blank=True, max_length=40, verbose_name='service phone')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='service e-mail')),
                    ('is_public', models.BooleanField(default=False, verbose_name='published')),
                    ('consent', models.ForeignKey(blank=True, help_text='Without a consent in force nothing of the person is published.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='consents.consentrecord', verbose_name='consent')),
                    ('directions', models.ManyToManyField(blank=True, limit_choices_to={'vocabulary': 'direction'}, related_name='+', to='vocabularies.term', verbose_name='directions')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='specialists', to='organisations.organisation', verbose_name='organisation')),
                    ('roles', models.ManyToManyField(limit_choices_to={'vocabulary': 'specialist-role'}, related_name='+', to='vocabularies.term', verbose_name='roles')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('user', models.ForeignKey(blank=True, help_text='Only for those who work on the portal.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ],
                options={
                    'verbose_name': 'specialist',
                    'verbose_name_plural': 'specialists',
                    'ordering': ['name', 'pk'],
                },
                bases=(models.Model, modelsearch.index.Indexed),
            ),
        ]),
    ]
