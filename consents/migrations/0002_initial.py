import core.page_address
import core.preview
import django.db.models.deletion
import wagtail.contrib.routable_page.models
import wagtail.fields
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('consents', '0001_initial'),
        ('media_library', '0001_squashed_0006_language_of_files'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='ConsentTextsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('intro', models.TextField(blank=True, max_length=500, verbose_name='lead')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'texts of consents',
                    'verbose_name_plural': 'pages of texts of consents',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='WithdrawalPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('body', wagtail.fields.RichTextField(blank=True, verbose_name='how to take a consent back')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'withdrawal of a consent',
                    'verbose_name_plural': 'pages of withdrawal of consents',
                },
                bases=(core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
        ]),
    ]
