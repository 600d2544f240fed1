import consents.validators
import core.page_address
import core.preview
import core.tokens
import core.translated.field
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import wagtail.contrib.routable_page.models
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('consultations', '0001_initial'), ('consultations', '0002_words_of_topics')]

    initial = True

    dependencies = [
        ('consents', '0002_initial'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('organisations', '0001_squashed_0005_branches'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='ConsultationSettings',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('notice_hours', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MaxValueValidator(240)], verbose_name='book not later than, hours before')),
                    ('horizon_days', models.PositiveSmallIntegerField(default=28, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(180)], verbose_name='book not earlier than, days before')),
                    ('most_bookings', models.PositiveSmallIntegerField(default=2, help_text='So many consultations that are still to come.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(20)], verbose_name='bookings of one address at a time')),
                    ('keep_days', models.PositiveSmallIntegerField(default=30, help_text='Counted from the consultation; afterwards only figures stay.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(365)], verbose_name='keep the name and the address of the reader, days')),
                    ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'booking of consultations',
                },
            ),
            migrations.CreateModel(
                name='ConsultationsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'section of consultations',
                    'verbose_name_plural': 'sections of consultations',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='ConsultationTopic',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('name', models.CharField(max_length=80, verbose_name='name')),
                    ('slug', models.SlugField(editable=False, max_length=60, verbose_name='address')),
                    ('order', models.PositiveSmallIntegerField(default=100, verbose_name='order')),
                    ('active', models.BooleanField(default=True, help_text='Bookings of an old topic stay.', verbose_name='offered to readers')),
                    ('changed_at', models.DateTimeField(auto_now=True, verbose_name='updated')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('specialists', models.ManyToManyField(blank=True, help_text='Readers see those who are published and have hours.', related_name='consultation_topics', to='organisations.specialist', verbose_name='specialists')),
                ],
                options={
                    'verbose_name': 'topic of consultations',
                    'verbose_name_plural': 'topics of consultations',
                    'ordering': ['order', 'name'],
                    'abstract': False,
                    'constraints': [models.UniqueConstraint(fields=('site', 'name'), name='consultations_topic_once', violation_error_message='There is such a topic already.'), models.UniqueConstraint(fields=('site', 'slug'), name='consultations_topic_address')],
                },
            ),
            migrations.CreateModel(
                name='Booking',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('number', models.PositiveIntegerField(editable=False, verbose_name='number')),
                    ('token', models.CharField(default=core.tokens.make_token, editable=False, max_length=40, unique=True)),
                    ('starts', models.DateTimeField(verbose_name='begins')),
                    ('ends', models.DateTimeField(verbose_name='ends')),
                    ('format', models.CharField(choices=[('in-person', 'in person'), ('video', 'by video'), ('phone', 'by phone')], max_length=10, verbose_name='format')),
                    ('where', models.CharField(blank=True, max_length=300, verbose_name='where')),
                    ('name', models.CharField(blank=True, max_length=80, verbose_name='how to address the reader')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                    ('text', models.TextField(blank=True, max_length=500, validators=[consents.validators.no_child_data], verbose_name='what to discuss')),
                    ('status', models.CharField(choices=[('booked', 'booked'), ('cancelled', 'cancelled'), ('came', 'took place'), ('no-show', 'nobody came')], default='booked', editable=False, max_length=10, verbose_name='state')),
                    ('cancelled_by', models.CharField(blank=True, choices=[('reader', 'the reader'), ('centre', 'the centre')], editable=False, max_length=10, verbose_name='who has cancelled')),
                    ('reason', models.CharField(blank=True, help_text='The reader gets it in the letter.', max_length=300, verbose_name='reason of the cancellation')),
                    ('booked_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='booked on')),
                    ('cancelled_at', models.DateTimeField(editable=False, null=True, verbose_name='cancelled on')),
                    ('reminded_at', models.DateTimeField(editable=False, null=True, verbose_name='reminded on')),
                    ('erased_at', models.DateTimeField(editable=False, null=True, verbose_name='personal data erased')),
                    ('consent', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='consents.consentrecord', verbose_name='consent')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('specialist', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bookings', to='organisations.specialist', verbose_name='specialist')),
                    ('topic', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bookings', to='consultations.consultationtopic', verbose_name='topic')),
                ],
                options={
                    'verbose_name': 'booking',
                    'verbose_name_plural': 'bookings',
                    'ordering': ['-starts', '-pk'],
                    'permissions': [('manage_booking', 'Can see the bookings of all specialists')],
                    'indexes': [models.Index(fields=['site', 'starts'], name='consultatio_site_id_c19696_idx'), models.Index(fields=['status', 'starts'], name='consultatio_status_dfec81_idx')],
                    'constraints': [models.UniqueConstraint(fields=('site', 'number'), name='consultations_number_once'), models.CheckConstraint(condition=models.Q(('ends__gt', models.F('starts'))), name='consultations_ends_after_start'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('status', 'cancelled'), _negated=True), expressions=[(models.Func(models.F('specialist'), models.F('specialist'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('starts'), models.F('ends'), function='tstzrange'), '&&')], name='consultations_one_at_a_time', violation_error_message='This time is taken already.')],
                },
            ),
            migrations.CreateModel(
                name='HoursException',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('formats', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('in-person', 'in person'), ('video', 'by video'), ('phone', 'by phone')], max_length=10), blank=True, default=list, help_text='A reader chooses one of them.', size=None, verbose_name='formats')),
                    ('minutes', models.PositiveSmallIntegerField(default=30, validators=[django.core.validators.MinValueValidator(5), django.core.validators.MaxValueValidator(240)], verbose_name='length of a consultation, minutes')),
                    ('place', models.CharField(blank=True, help_text='Address and room; readers see it before they book.', max_length=200, verbose_name='place')),
                    ('connection', models.CharField(blank=True, help_text='A link to the video call; only those who have booked see it.', max_length=300, verbose_name='how to connect')),
                    ('kind', models.CharField(choices=[('off', 'no consultations'), ('extra', 'additional hours')], default='off', max_length=10, verbose_name='what differs')),
                    ('first_day', models.DateField(verbose_name='day')),
                    ('last_day', models.DateField(blank=True, help_text='For several days off. Additional hours are of one day.', null=True, verbose_name='last day')),
                    ('start', models.TimeField(blank=True, help_text='Empty: the whole day is off.', null=True, verbose_name='from')),
                    ('end', models.TimeField(blank=True, null=True, verbose_name='till')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('specialist', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hours_exceptions', to='organisations.specialist', verbose_name='specialist')),
                ],
                options={
                    'verbose_name': 'exception of hours',
                    'verbose_name_plural': 'exceptions of hours',
                    'ordering': ['-first_day', '-pk'],
                    'indexes': [models.Index(fields=['site', 'first_day'], name='consultatio_site_id_abcf70_idx')],
                },
            ),
            migrations.CreateModel(
                name='ConsultationHours',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('formats', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('in-person', 'in person'), ('video', 'by video'), ('phone', 'by phone')], max_length=10), blank=True, default=list, help_text='A reader chooses one of them.', size=None, verbose_name='formats')),
                    ('minutes', models.PositiveSmallIntegerField(default=30, validators=[django.core.validators.MinValueValidator(5), django.core.validators.MaxValueValidator(240)], verbose_name='length of a consultation, minutes')),
                    ('place', models.CharField(blank=True, help_text='Address and room; readers see it before they book.', max_length=200, verbose_name='place')),
                    ('connection', models.CharField(blank=True, help_text='A link to the video call; only those who have booked see it.', max_length=300, verbose_name='how to connect')),
                    ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')], verbose_name='day of the week')),
                    ('start', models.TimeField(verbose_name='from')),
                    ('end', models.TimeField(verbose_name='till')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='valid from')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='valid until')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('specialist', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consultation_hours', to='organisations.specialist', verbose_name='specialist')),
                ],
                options={
                    'verbose_name': 'hours of consultations',
                    'verbose_name_plural': 'hours of consultations',
                    'ordering': ['specialist', 'weekday', 'start'],
                    'indexes': [models.Index(fields=['site', 'specialist'], name='consultatio_site_id_3eaeeb_idx')],
                },
            ),
        ]),
    ]
