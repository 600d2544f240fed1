import django.db.models.deletion
import media_library.documents.language
import media_library.models.fields
import media_library.uploads.names
import modelsearch.index
import taggit.managers
import wagtail.images.models
import wagtail.models.media
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('media_library', '0001_initial'), ('media_library', '0002_clean_pictures'), ('media_library', '0003_document_versions'), ('media_library', '0004_fill_documents'), ('media_library', '0005_lost_pictures'), ('media_library', '0006_language_of_files')]

    initial = True

    dependencies = [
        ('consents', '0001_initial'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='PortalDocument',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('title', models.CharField(max_length=255, verbose_name='title')),
                    ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                    ('file_size', models.PositiveBigIntegerField(editable=False, null=True)),
                    ('file_hash', models.CharField(blank=True, editable=False, max_length=40)),
                    ('scan', models.CharField(choices=[('unseen', 'not checked by the antivirus'), ('clean', 'clean'), ('infected', 'infected, closed to readers')], default='unseen', editable=False, max_length=10, verbose_name='antivirus')),
                    ('scanned_at', models.DateTimeField(editable=False, null=True, verbose_name='checked by the antivirus')),
                    ('threat', models.CharField(blank=True, editable=False, max_length=200, verbose_name='what was found')),
                    ('file', models.FileField(upload_to=media_library.uploads.names.document_path, verbose_name='file')),
                    ('media_type', models.CharField(blank=True, editable=False, max_length=100)),
                    ('address_stem', models.CharField(blank=True, editable=False, max_length=60)),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                    ('version_note', models.CharField(blank=True, help_text='For a new file: in a few words, what is different in it.', max_length=300, verbose_name='what has changed')),
                    ('version_at', models.DateTimeField(editable=False, null=True, verbose_name='uploaded')),
                    ('accessibility', models.CharField(choices=[('unknown', 'not checked'), ('accessible', 'accessible file'), ('partly', 'partly accessible file'), ('scan', 'scan without text')], default='unknown', editable=False, max_length=20, verbose_name='accessibility of the file')),
                    ('accessibility_by_hand', models.CharField(blank=True, choices=[('unknown', 'not checked'), ('accessible', 'accessible file'), ('partly', 'partly accessible file'), ('scan', 'scan without text')], help_text='Empty: what the check of the file has found.', max_length=20, verbose_name='what readers are told of accessibility')),
                    ('accessibility_reason', models.CharField(blank=True, max_length=300, verbose_name='why it is not as the check has found')),
                    ('language', models.CharField(blank=True, editable=False, max_length=10)),
                    ('language_by_hand', models.CharField(blank=True, choices=media_library.documents.language.language_choices, help_text='The search in a language finds the files in it.', max_length=10, verbose_name='language of the file')),
                    ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                    ('replaced_by', models.ForeignKey(blank=True, help_text='Pages show the other document, the old address leads to it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replaces', to='media_library.portaldocument', verbose_name='replaced by')),
                    ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                    ('uploaded_by_user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='uploaded by user')),
                    ('version_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='uploaded by')),
                ],
                options={
                    'verbose_name': 'document',
                    'verbose_name_plural': 'documents',
                    'permissions': [('choose_document', 'Can choose document')],
                    'abstract': False,
                    'indexes': [models.Index(fields=['file_hash'], name='media_library_document_hash')],
                },
                bases=(modelsearch.index.Indexed, models.Model),
            ),
            migrations.CreateModel(
                name='DocumentReading',
                fields=[
                    ('document', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='reading', serialize=False, to='media_library.portaldocument')),
                    ('state', models.CharField(choices=[('waiting', 'waits to be read'), ('done', 'read'), ('empty', 'has no text'), ('failed', 'could not be read'), ('skipped', 'not read: a file of this kind')], db_index=True, default='waiting', max_length=10, verbose_name='text of the file')),
                    ('problem', models.CharField(blank=True, max_length=20)),
                    ('attempts', models.PositiveSmallIntegerField(default=0)),
                    ('file_hash', models.CharField(blank=True, max_length=40)),
                    ('text', models.TextField(blank=True)),
                    ('is_cut', models.BooleanField(default=False)),
                    ('facts', models.JSONField(default=dict)),
                    ('found', models.CharField(choices=[('unknown', 'not checked'), ('accessible', 'accessible file'), ('partly', 'partly accessible file'), ('scan', 'scan without text')], default='unknown', max_length=20)),
                    ('changed_at', models.DateTimeField(auto_now=True)),
                ],
                options={
                    'verbose_name': 'text of a document',
                    'verbose_name_plural': 'texts of documents',
                },
            ),
            migrations.CreateModel(
                name='DocumentVersion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('scan', models.CharField(choices=[('unseen', 'not checked by the antivirus'), ('clean', 'clean'), ('infected', 'infected, closed to readers')], default='unseen', editable=False, max_length=10, verbose_name='antivirus')),
                    ('scanned_at', models.DateTimeField(editable=False, null=True, verbose_name='checked by the antivirus')),
                    ('threat', models.CharField(blank=True, editable=False, max_length=200, verbose_name='what was found')),
                    ('number', models.PositiveIntegerField(verbose_name='number of the version')),
                    ('file', models.FileField(max_length=255, upload_to='', verbose_name='file')),
                    ('media_type', models.CharField(max_length=100)),
                    ('file_size', models.PositiveBigIntegerField(null=True, verbose_name='size')),
                    ('file_hash', models.CharField(max_length=40, verbose_name='checksum')),
                    ('accessibility', models.CharField(choices=[('unknown', 'not checked'), ('accessible', 'accessible file'), ('partly', 'partly accessible file'), ('scan', 'scan without text')], max_length=20, verbose_name='accessibility of the file')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='what has changed')),
                    ('uploaded_at', models.DateTimeField(verbose_name='uploaded')),
                    ('superseded_at', models.DateTimeField(auto_now_add=True, verbose_name='was in force until')),
                    ('is_public', models.BooleanField(default=False, verbose_name='open to readers')),
                    ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='media_library.portaldocument')),
                    ('uploaded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='uploaded by')),
                ],
                options={
                    'verbose_name': 'version of a document',
                    'verbose_name_plural': 'versions of documents',
                    'ordering': ['-number'],
                    'constraints': [models.UniqueConstraint(fields=('document', 'number'), name='media_library_version_unique')],
                },
            ),
            migrations.CreateModel(
                name='PortalImage',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('title', models.CharField(max_length=255, verbose_name='title')),
                    ('description', models.CharField(blank=True, default='', max_length=255, verbose_name='description')),
                    ('width', models.IntegerField(editable=False, verbose_name='width')),
                    ('height', models.IntegerField(editable=False, verbose_name='height')),
                    ('created_at', models.DateTimeField(auto_now_add=True, db_index=True, verbose_name='created at')),
                    ('focal_point_x', models.PositiveIntegerField(blank=True, null=True)),
                    ('focal_point_y', models.PositiveIntegerField(blank=True, null=True)),
                    ('focal_point_width', models.PositiveIntegerField(blank=True, null=True)),
                    ('focal_point_height', models.PositiveIntegerField(blank=True, null=True)),
                    ('file_size', models.PositiveIntegerField(editable=False, null=True)),
                    ('file_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                    ('file', media_library.models.fields.CleanPictureField(height_field='height', upload_to=wagtail.images.models.get_upload_to, verbose_name='file', width_field='width')),
                    ('source', models.CharField(blank=True, help_text='Author or organisation, as it stands under the picture.', max_length=200, verbose_name='source')),
                    ('licence', models.CharField(choices=[('own', 'made by the centre'), ('permission', "with the author's permission"), ('cc-by', 'CC BY'), ('cc-by-sa', 'CC BY-SA'), ('free', 'public domain or CC0')], default='own', max_length=20, verbose_name='licence')),
                    ('people_shown', models.BooleanField(default=False, help_text='A page with such a picture is published only with a recorded consent.', verbose_name='people can be recognised')),
                    ('failed_copies', models.PositiveSmallIntegerField(default=0, editable=False)),
                    ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                    ('consent', models.ForeignKey(blank=True, help_text='152-FZ, article 152.1 of the Civil Code.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='images', to='consents.consentrecord', verbose_name='consent')),
                    ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                    ('uploaded_by_user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='uploaded by user')),
                ],
                options={
                    'verbose_name': 'image',
                    'verbose_name_plural': 'images',
                    'permissions': [('choose_image', 'Can choose image')],
                    'abstract': False,
                },
                bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
            ),
            migrations.CreateModel(
                name='PortalRendition',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('filter_spec', models.CharField(db_index=True, max_length=255)),
                    ('width', models.IntegerField(editable=False)),
                    ('height', models.IntegerField(editable=False)),
                    ('focal_point_key', models.CharField(blank=True, default='', editable=False, max_length=16)),
                    ('file', media_library.models.fields.CopyField(height_field='height', storage=wagtail.images.models.get_rendition_storage, upload_to=wagtail.images.models.get_rendition_upload_to, width_field='width')),
                    ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renditions', to='media_library.portalimage')),
                ],
                options={
                    'indexes': [models.Index(fields=['file'], name='media_library_rendition_file')],
                    'constraints': [models.UniqueConstraint(fields=('image', 'filter_spec', 'focal_point_key'), name='media_library_rendition_unique')],
                },
                bases=(wagtail.images.models.ImageFileMixin, models.Model),
            ),
        ]),
    ]
