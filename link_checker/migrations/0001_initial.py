import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('core', '0001_squashed_0006_lastnumber'),
        ('users', '0002_squashed_0004_remove_unused_default_workflow'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='WebAddress',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('url', models.CharField(max_length=2000, unique=True, verbose_name='address')),
                    ('host', models.CharField(db_index=True, max_length=253)),
                    ('problem', models.CharField(blank=True, choices=[('page-gone', 'the page was deleted'), ('page-hidden', 'the page is not on the site'), ('file-gone', 'the file was deleted'), ('picture-gone', 'the picture was deleted'), ('no-such-address', 'the portal has no such address'), ('not-found', 'the site answers that there is no such page'), ('server-error', 'the site answers with an error'), ('no-host', 'there is no such site'), ('no-answer', 'the site does not answer'), ('certificate', "the site's certificate is not valid"), ('redirects', 'the site sends round in a circle'), ('inside', 'the address is of an inner network: readers cannot open it'), ('password', 'the address holds a login or a password'), ('wrong', 'the address is written wrongly')], max_length=20)),
                    ('since', models.DateTimeField(blank=True, null=True)),
                    ('answer', models.CharField(blank=True, max_length=120)),
                    ('failures', models.PositiveSmallIntegerField(default=0)),
                    ('first_failure', models.DateTimeField(blank=True, null=True)),
                    ('checked_at', models.DateTimeField(blank=True, null=True)),
                    ('next_check', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ],
                options={
                    'verbose_name': 'address outside',
                    'verbose_name_plural': 'addresses outside',
                },
            ),
            migrations.CreateModel(
                name='IgnoredAddress',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('url', models.TextField()),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'address set aside',
                    'verbose_name_plural': 'addresses set aside',
                    'constraints': [models.UniqueConstraint(models.F('site'), django.db.models.functions.text.MD5('url'), name='link_checker_ignored_once')],
                },
            ),
            migrations.CreateModel(
                name='Link',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('object_id', models.CharField(max_length=64)),
                    ('key', models.CharField(max_length=32)),
                    ('title', models.CharField(max_length=255, verbose_name='where')),
                    ('path', models.CharField(blank=True, max_length=255)),
                    ('text', models.CharField(blank=True, max_length=255, verbose_name='words of the link')),
                    ('url', models.TextField(blank=True, verbose_name='address')),
                    ('own_path', models.TextField(blank=True)),
                    ('target_key', models.CharField(blank=True, max_length=64)),
                    ('problem', models.CharField(blank=True, choices=[('page-gone', 'the page was deleted'), ('page-hidden', 'the page is not on the site'), ('file-gone', 'the file was deleted'), ('picture-gone', 'the picture was deleted'), ('no-such-address', 'the portal has no such address'), ('not-found', 'the site answers that there is no such page'), ('server-error', 'the site answers with an error'), ('no-host', 'there is no such site'), ('no-answer', 'the site does not answer'), ('certificate', "the site's certificate is not valid"), ('redirects', 'the site sends round in a circle'), ('inside', 'the address is of an inner network: readers cannot open it'), ('password', 'the address holds a login or a password'), ('wrong', 'the address is written wrongly')], max_length=20)),
                    ('since', models.DateTimeField(blank=True, null=True)),
                    ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                    ('target_type', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                    ('address', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='links', to='link_checker.webaddress')),
                ],
                options={
                    'verbose_name': 'link',
                    'verbose_name_plural': 'links',
                    'ordering': [models.OrderBy(models.F('since'), descending=True, nulls_last=True), 'pk'],
                    'indexes': [models.Index(models.F('site'), models.F('problem'), condition=models.Q(('problem', ''), _negated=True), name='link_checker_broken'), models.Index(models.F('site'), models.F('own_path'), condition=models.Q(('own_path', ''), _negated=True), name='link_checker_own'), models.Index(models.F('target_type'), models.F('target_key'), name='link_checker_target')],
                    'constraints': [models.UniqueConstraint(fields=('content_type', 'object_id', 'key'), name='link_checker_link_once')],
                },
            ),
        ]),
    ]
