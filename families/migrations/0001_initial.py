import core.fields
import core.page_address
import core.preview
import core.translated.field
import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import uuid
import wagtail.contrib.routable_page.models
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('acts', '0001_squashed_0003_translations'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('organisations', '0001_squashed_0005_branches'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('vocabularies', '0001_squashed_0002_translations'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='CertificatePage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('wording', models.CharField(choices=[('pfdo', 'certificate of personified funding'), ('social', 'social certificate')], default='social', help_text='By the act of the municipality; the page speaks in these words.', max_length=10, verbose_name='what it is here')),
                    ('lead', models.TextField(blank=True, max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('responsible', models.ForeignKey(blank=True, help_text='Shown while published with a consent in force.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organisations.specialist', verbose_name='responsible person')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'section on the certificate',
                    'verbose_name_plural': 'sections on the certificate',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='GiftedPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, help_text='Stands before the measures.', verbose_name='text')),
                    ('register_url', models.URLField(blank=True, help_text='Where it is kept: the portal only leads there.', verbose_name='state register of gifted children')),
                    ('responsible', models.ForeignKey(blank=True, help_text='Shown while published with a consent in force.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organisations.specialist', verbose_name='responsible person')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'section for gifted children',
                    'verbose_name_plural': 'sections for gifted children',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='SpecialNeedsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, help_text='Stands before the measures.', verbose_name='text')),
                    ('responsible', models.ForeignKey(blank=True, help_text='Shown while published with a consent in force.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organisations.specialist', verbose_name='responsible person')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'section on special needs',
                    'verbose_name_plural': 'sections on special needs',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='CertificateFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('title', models.CharField(max_length=200, verbose_name='name')),
                    ('url', models.URLField(blank=True, verbose_name='or address')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portaldocument', verbose_name='file')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='families.certificatepage')),
                ],
                options={
                    'verbose_name': 'document on the certificate',
                    'verbose_name_plural': 'documents on the certificate',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
            migrations.CreateModel(
                name='CertificateStep',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('title', models.CharField(max_length=120, verbose_name='what to do')),
                    ('text', models.TextField(blank=True, max_length=500, verbose_name='how')),
                    ('url', models.URLField(blank=True, verbose_name='where')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='families.certificatepage')),
                ],
                options={
                    'verbose_name': 'step to the certificate',
                    'verbose_name_plural': 'steps to the certificate',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
            migrations.CreateModel(
                name='Nominal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2016)], verbose_name='year')),
                    ('category', models.CharField(blank=True, max_length=200, verbose_name='for whom')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=9, validators=[django.core.validators.MinValueValidator(0)], verbose_name='sum, roubles')),
                    ('act', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='acts.normativeact', verbose_name='by which act')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='nominals', to='families.certificatepage')),
                ],
                options={
                    'verbose_name': 'sum of the certificate',
                    'verbose_name_plural': 'sums of the certificate',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
            migrations.CreateModel(
                name='SupportMeasure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('title', models.CharField(max_length=200, verbose_name='name')),
                    ('supported', models.CharField(choices=[('gifted', 'gifted children'), ('special', 'children with special educational needs')], max_length=10, verbose_name='whom it supports')),
                    ('category', models.CharField(blank=True, help_text='Winners of what, which group.', max_length=300, verbose_name='who may apply')),
                    ('age_from', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(3), django.core.validators.MaxValueValidator(18)], verbose_name='age from')),
                    ('age_to', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(3), django.core.validators.MaxValueValidator(18)], verbose_name='age to')),
                    ('apply_from', models.DateField(blank=True, null=True, verbose_name='applications from')),
                    ('apply_until', models.DateField(blank=True, help_text='Both empty: taken all year round.', null=True, verbose_name='applications until')),
                    ('conditions', models.TextField(blank=True, verbose_name='conditions')),
                    ('organiser_name', models.CharField(blank=True, help_text='Who is in no register.', max_length=200, verbose_name='another organiser')),
                    ('url', models.URLField(blank=True, verbose_name='where to apply')),
                    ('is_public', models.BooleanField(default=True, verbose_name='published')),
                    ('changed_at', models.DateTimeField(auto_now=True, verbose_name='updated')),
                    ('directions', models.ManyToManyField(blank=True, limit_choices_to={'vocabulary': 'direction'}, related_name='+', to='vocabularies.term', verbose_name='directions')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portaldocument', verbose_name='terms as a file')),
                    ('kind', models.ForeignKey(limit_choices_to={'vocabulary': 'support-kind'}, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='kind')),
                    ('organiser', models.ForeignKey(blank=True, help_text='An organisation or a partner of the centre.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organisations.organisation', verbose_name='organiser of the register')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'measure of support',
                    'verbose_name_plural': 'measures of support',
                    'ordering': ['title', 'pk'],
                    'indexes': [models.Index(fields=['site', 'supported'], name='families_su_site_id_ab022a_idx')],
                },
                bases=(models.Model, modelsearch.index.Indexed),
            ),
        ]),
    ]
