import consents.storage
import consents.validators
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import wagtail.fields
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_squashed_0006_lastnumber'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='ConsentText',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(choices=[('processing', 'processing of personal data'), ('distribution', 'distribution of personal data'), ('photo', 'publication of a picture of a person'), ('author', "publication of an author's name"), ('specialist', "publication of a specialist's data"), ('winner', "publication of a winner's name"), ('form', "answer to a message from the portal's form"), ('subscription', 'letters by subscription')], max_length=20, verbose_name='purpose')),
                    ('version', models.PositiveIntegerField(editable=False, verbose_name='version')),
                    ('title', models.CharField(max_length=200, verbose_name='title')),
                    ('body', wagtail.fields.RichTextField(help_text='Who processes the data, why, which data, what is done with them, how long and how to withdraw. Fill in everything in double square brackets.', verbose_name='text')),
                    ('effective_from', models.DateField(default=django.utils.timezone.localdate, verbose_name='in effect from')),
                    ('published_at', models.DateTimeField(editable=False, null=True, verbose_name='published on')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'text of a consent',
                    'verbose_name_plural': 'texts of consents',
                    'ordering': ['kind', '-version'],
                    'constraints': [models.UniqueConstraint(fields=('site', 'kind', 'version'), name='consents_text_version_unique')],
                },
            ),
            migrations.CreateModel(
                name='ConsentRecord',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('subject', models.CharField(help_text='Name of the adult or a description: «parents of the theatre group, 12 sheets». No names, dates of birth or classes of children.', max_length=200, validators=[consents.validators.no_child_data], verbose_name='who gave it')),
                    ('given_by', models.CharField(choices=[('paper', 'on paper'), ('form', "by the portal's form"), ('e-mail', 'by e-mail')], default='paper', max_length=10, verbose_name='how it was given')),
                    ('given_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='given on')),
                    ('ip', models.GenericIPAddressField(editable=False, null=True, verbose_name='IP address')),
                    ('scan', models.FileField(blank=True, help_text="PDF, JPEG or PNG. Only the centre's administrator can open it.", storage=consents.storage.private_storage, upload_to=consents.storage.scan_path, validators=[consents.validators.scan_of_a_consent], verbose_name='scan of the paper')),
                    ('until', models.DateField(blank=True, null=True, verbose_name='valid until')),
                    ('withdrawn_at', models.DateTimeField(editable=False, null=True, verbose_name='withdrawn on')),
                    ('withdrawal_reason', models.CharField(blank=True, editable=False, max_length=500, verbose_name='reason of withdrawal')),
                    ('lapsed_at', models.DateTimeField(editable=False, null=True, verbose_name='taken off after its term')),
                    ('erased_at', models.DateTimeField(editable=False, null=True, verbose_name='personal data erased')),
                    ('recorded_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('text', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='records', to='consents.consenttext', verbose_name='text and version')),
                ],
                options={
                    'verbose_name': 'consent',
                    'verbose_name_plural': 'log of consents',
                    'ordering': ['-given_at', '-pk'],
                    'permissions': [('withdraw_consentrecord', 'Can withdraw a consent'), ('openscan_consentrecord', 'Can open the scan of a consent'), ('export_consentrecord', 'Can export the log of consents')],
                    'indexes': [models.Index(fields=['site', 'until'], name='consents_co_site_id_cf0327_idx'), models.Index(fields=['site', 'given_at'], name='consents_co_site_id_bcb2ac_idx')],
                },
            ),
            migrations.CreateModel(
                name='PrivacySettings',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('answer_days', models.PositiveIntegerField(default=10, help_text='Federal Law 152-FZ, article 20.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(18250)], verbose_name='answer a request for withdrawal within, days')),
                    ('removal_days', models.PositiveIntegerField(default=30, help_text='Federal Law 152-FZ, article 21, part 5.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(18250)], verbose_name='destroy the data after a withdrawal within, days')),
                    ('warning_days', models.PositiveIntegerField(default=30, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(18250)], verbose_name='warn before a consent expires, days')),
                    ('ip_days', models.PositiveIntegerField(default=365, help_text='It proves that the form was sent; afterwards the text version and the date are enough.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(18250)], verbose_name='keep the IP address of a consent given by a form, days')),
                    ('ended_days', models.PositiveIntegerField(default=1095, help_text='Three years are the general term of limitation (Civil Code, article 196).', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(18250)], verbose_name='keep the name and the scan after a consent has ended, days')),
                    ('request_days', models.PositiveIntegerField(default=1095, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(18250)], verbose_name='keep a closed request for withdrawal, days')),
                    ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'personal data',
                },
            ),
            migrations.CreateModel(
                name='WithdrawalRequest',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('contact', models.CharField(max_length=254, verbose_name='e-mail or phone')),
                    ('consent_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='number of the consent')),
                    ('message', models.TextField(max_length=2000, verbose_name='what to take off')),
                    ('received_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='received on')),
                    ('answer_due', models.DateField(editable=False, verbose_name='answer by')),
                    ('removal_due', models.DateField(editable=False, verbose_name='remove by')),
                    ('status', models.CharField(choices=[('new', 'new request'), ('in-work', 'in work'), ('done', 'done, answered'), ('refused', 'refused with an explanation')], default='new', max_length=10, verbose_name='status')),
                    ('answer', models.TextField(blank=True, max_length=2000, verbose_name='what was done and answered')),
                    ('closed_at', models.DateTimeField(editable=False, null=True, verbose_name='closed on')),
                    ('record', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='requests', to='consents.consentrecord', verbose_name='consent found in the log')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'request for withdrawal',
                    'verbose_name_plural': 'requests for withdrawal',
                    'ordering': ['-received_at', '-pk'],
                },
            ),
        ]),
    ]
