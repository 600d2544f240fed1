import core.fields
import core.page_address
import core.page_sources
import core.preview
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('acts', '0001_squashed_0003_translations'),
        ('consents', '0002_initial'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('organisations', '0001_squashed_0005_branches'),
        ('practices_bank', '0001_squashed_0010_refused_and_terms'),
        ('programmes', '0001_squashed_0005_session_help'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('vocabularies', '0001_squashed_0002_translations'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='CollectionPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(help_text='Which task it helps with, in two lines.', max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'collection of materials',
                    'verbose_name_plural': 'collections of materials',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='HubPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(help_text='What the reader finds here.', max_length=400, verbose_name='lead')),
                    ('body', core.fields.BodyField(blank=True, help_text='Stands before the lists.', verbose_name='text')),
                    ('audience', models.ForeignKey(blank=True, limit_choices_to={'vocabulary': 'audience'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='for whom')),
                    ('direction', models.ForeignKey(blank=True, limit_choices_to={'vocabulary': 'direction'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='direction')),
                    ('responsible', models.ForeignKey(blank=True, help_text='Shown while published with a consent in force.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organisations.specialist', verbose_name='responsible person')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'hub',
                    'verbose_name_plural': 'hubs',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='MaterialPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('age_from', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(3), django.core.validators.MaxValueValidator(18)], verbose_name='age from')),
                    ('age_to', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(3), django.core.validators.MaxValueValidator(18)], verbose_name='age to')),
                    ('body', core.fields.BodyField(blank=True, help_text='The material itself: read here first, then the file.', verbose_name='text')),
                    ('keywords', models.CharField(blank=True, help_text='Other words by which people look for it; readers do not see them.', max_length=300, verbose_name='words for search')),
                    ('source_name', models.CharField(blank=True, help_text="Where it is not the centre's own.", max_length=200, verbose_name='source')),
                    ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
                    ('issued_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='date of the material')),
                    ('version', models.CharField(blank=True, help_text='As on its cover: «2», «2026».', max_length=40, verbose_name='version')),
                    ('in_force_from', models.DateField(blank=True, null=True, verbose_name='in force from')),
                    ('is_archived', models.BooleanField(default=False, help_text='Out of force and not replaced: leaves the list, its page stays and says so.', verbose_name='in the archive')),
                    ('lead', models.TextField(help_text='What it helps with, in two lines.', max_length=400, verbose_name='lead')),
                    ('act', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='materials', to='acts.normativeact', verbose_name='act that it leans on')),
                    ('audiences', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'vocabulary': 'audience'}, related_name='+', to='vocabularies.term', verbose_name='audience')),
                    ('directions', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'vocabulary': 'direction'}, related_name='+', to='vocabularies.term', verbose_name='directions')),
                    ('kind', models.ForeignKey(limit_choices_to={'vocabulary': 'method-kind'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='kind')),
                    ('levels', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'vocabulary': 'level'}, related_name='+', to='vocabularies.term', verbose_name='levels of the programme')),
                    ('licence', models.ForeignKey(blank=True, limit_choices_to={'vocabulary': 'licence'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='vocabularies.term', verbose_name='licence')),
                    ('organisation', models.ForeignKey(blank=True, help_text='Empty for a material of the centre itself.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='materials', to='organisations.organisation', verbose_name='organisation')),
                    ('practices', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='method_materials', to='practices_bank.practicepage', verbose_name='practices')),
                    ('programmes', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='method_materials', to='programmes.programmepage', verbose_name='programmes')),
                    ('replaced_by', models.ForeignKey(blank=True, help_text='It leaves the list; its page stays and leads to the new one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replaces', to='methodology.materialpage', verbose_name='replaced by')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                    ('topics', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'vocabulary': 'method-topic'}, related_name='+', to='vocabularies.term', verbose_name='topics')),
                ],
                options={
                    'verbose_name': 'methodological material',
                    'verbose_name_plural': 'methodological materials',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page', models.Model),
            ),
            migrations.CreateModel(
                name='MethodologyPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, max_length=400, verbose_name='lead')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'methodological section',
                    'verbose_name_plural': 'methodological sections',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='HubPart',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('source', models.CharField(choices=core.page_sources.reader_choices, max_length=40, verbose_name='of what')),
                    ('heading', models.CharField(blank=True, help_text='Empty for the name of the list.', max_length=120, verbose_name='heading')),
                    ('count', models.PositiveSmallIntegerField(default=4, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='how many lines')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='methodology.hubpage')),
                ],
                options={
                    'verbose_name': 'list of a hub',
                    'verbose_name_plural': 'lists of a hub',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
            migrations.CreateModel(
                name='MaterialFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('title', models.CharField(max_length=200, verbose_name='name')),
                    ('url', models.URLField(blank=True, verbose_name='or address')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portaldocument', verbose_name='file')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='methodology.materialpage')),
                ],
                options={
                    'verbose_name': 'file',
                    'verbose_name_plural': 'files',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
            migrations.CreateModel(
                name='MaterialAuthor',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('name', models.CharField(blank=True, help_text='Shown only with a consent in force.', max_length=150, verbose_name='name')),
                    ('position', models.CharField(max_length=150, verbose_name='position')),
                    ('organisation', models.CharField(blank=True, help_text='Where it is not the organisation of the material.', max_length=250, verbose_name='organisation')),
                    ('consent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='consents.consentrecord', verbose_name='consent')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='authors', to='methodology.materialpage')),
                ],
                options={
                    'verbose_name': 'author',
                    'verbose_name_plural': 'authors',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
            migrations.CreateModel(
                name='CollectionItem',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('note', models.CharField(blank=True, help_text='One sentence for the reader.', max_length=300, verbose_name='why it is here')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='methodology.collectionpage')),
                    ('material', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='methodology.materialpage', verbose_name='material')),
                ],
                options={
                    'verbose_name': 'material of a collection',
                    'verbose_name_plural': 'materials of a collection',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
        ]),
    ]
