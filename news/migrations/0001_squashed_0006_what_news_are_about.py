import core.fields
import core.page_address
import core.preview
import core.translated.field
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('news', '0001_initial'), ('news', '0002_initial'), ('news', '0003_translations'), ('news', '0004_rows_in_languages'), ('news', '0005_rows_in_languages_demanded'), ('news', '0006_what_news_are_about')]

    initial = True

    dependencies = [
        ('core', '0001_squashed_0006_lastnumber'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('organisations', '0001_squashed_0005_branches'),
        ('practices_bank', '0001_squashed_0010_refused_and_terms'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('vocabularies', '0001_squashed_0002_translations'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='NewsIndexPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(blank=True, max_length=400, verbose_name='lead')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'news section',
                    'verbose_name_plural': 'news sections',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='Rubric',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('slug', models.SlugField(blank=True, help_text='Made of the name when left empty.', max_length=60, verbose_name='address')),
                    ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                    ('name', models.CharField(max_length=60, verbose_name='name')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'rubric',
                    'verbose_name_plural': 'rubrics',
                    'ordering': ['order', 'name'],
                    'abstract': False,
                    'constraints': [models.UniqueConstraint(fields=('site', 'slug'), name='news_rubric_slug_unique')],
                },
            ),
            migrations.CreateModel(
                name='NewsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('lead', models.TextField(help_text='What happened, in two lines.', max_length=400, verbose_name='lead')),
                    ('date', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='date')),
                    ('cover_alt', models.CharField(blank=True, help_text='What a person who does not see the picture should know.', max_length=250, verbose_name='description of the cover')),
                    ('body', core.fields.BodyField(blank=True, verbose_name='text')),
                    ('source_name', models.CharField(blank=True, max_length=150, verbose_name='source')),
                    ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
                    ('pinned_until', models.DateField(blank=True, null=True, verbose_name='pinned until')),
                    ('off_front_from', models.DateField(blank=True, null=True, verbose_name='off the front page from')),
                    ('age_mark', models.CharField(blank=True, choices=[('0+', '0+'), ('6+', '6+'), ('12+', '12+'), ('16+', '16+'), ('18+', '18+')], max_length=3, verbose_name='age mark')),
                    ('audiences', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'active': True, 'vocabulary': 'audience'}, related_name='+', to='vocabularies.term', verbose_name='audience')),
                    ('cover', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='cover')),
                    ('directions', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'active': True, 'vocabulary': 'direction'}, related_name='+', to='vocabularies.term', verbose_name='directions')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                    ('rubric', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='news', to='news.rubric', verbose_name='rubric')),
                ],
                options={
                    'verbose_name': 'news item',
                    'verbose_name_plural': 'news items',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='NewsOrganisation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='news', to='organisations.organisation', verbose_name='organisation')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='organisations', to='news.newspage')),
                ],
                options={
                    'verbose_name': 'organisation of a news item',
                    'verbose_name_plural': 'organisations of news',
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='NewsPractice',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='practices', to='news.newspage')),
                    ('practice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='news', to='practices_bank.practicepage', verbose_name='practice')),
                ],
                options={
                    'verbose_name': 'practice of a news item',
                    'verbose_name_plural': 'practices of news',
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='RelatedNews',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_news', to='news.newspage')),
                    ('related', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='news.newspage', verbose_name='news item')),
                ],
                options={
                    'verbose_name': 'related news item',
                    'verbose_name_plural': 'related news',
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='NewsPhoto',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('alt', models.CharField(blank=True, max_length=250, verbose_name='description')),
                    ('caption', models.CharField(blank=True, max_length=250, verbose_name='caption')),
                    ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='media_library.portalimage', verbose_name='picture')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='news.newspage')),
                ],
                options={
                    'verbose_name': 'photo',
                    'verbose_name_plural': 'photos',
                    'ordering': ['sort_order'],
                    'abstract': False,
                    'unique_together': {('translation_key', 'locale')},
                },
            ),
        ]),
    ]
