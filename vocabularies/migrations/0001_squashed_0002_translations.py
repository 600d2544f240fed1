import core.translated.field
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import vocabularies.models.kinds
from core.create_models import CreateModels
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('vocabularies', '0001_initial'), ('vocabularies', '0002_translations')]

    initial = True

    dependencies = [
        ('core', '0001_squashed_0006_lastnumber'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='Term',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('vocabulary', models.CharField(choices=vocabularies.models.kinds.vocabulary_choices, max_length=40, verbose_name='vocabulary')),
                    ('code', models.CharField(help_text='Stands in addresses and exported files; cannot be changed later.', max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(?:[_-][a-z0-9]+)*$', 'Latin letters, digits, hyphens and underscores only.')], verbose_name='code')),
                    ('name', models.CharField(max_length=200, verbose_name='name')),
                    ('short_name', models.CharField(blank=True, max_length=80, verbose_name='short name')),
                    ('design_key', models.SlugField(blank=True, help_text='Colour, icon and cover of the word, if it has them: tech, sci, art …', max_length=20, verbose_name='key of the look')),
                    ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, default=list, help_text='Old names and spellings met in files and in search; one per line.', size=None, verbose_name='other spellings')),
                    ('order', models.PositiveIntegerField(default=1000, verbose_name='place in the list')),
                    ('active', models.BooleanField(default=True, help_text='A word out of use stays on old things and is not offered for new ones.', verbose_name='in use')),
                    ('keys', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), default=list, editable=False, size=None)),
                    ('seeded', models.JSONField(default=dict, editable=False)),
                ],
                options={
                    'verbose_name': 'term',
                    'verbose_name_plural': 'terms',
                    'ordering': ['vocabulary', 'order', 'pk'],
                    'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['keys'], name='vocabularie_keys_d7fe43_gin')],
                    'constraints': [models.UniqueConstraint(fields=('vocabulary', 'code'), name='vocabularies_term_code_unique')],
                },
            ),
            migrations.CreateModel(
                name='TermLabel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('name', models.CharField(max_length=200, verbose_name='own name')),
                    ('key', models.CharField(editable=False, max_length=200)),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('term', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='labels', to='vocabularies.term', verbose_name='term')),
                ],
                options={
                    'verbose_name': 'own name of a term',
                    'verbose_name_plural': 'own names of terms',
                    'ordering': ['term__vocabulary', 'term__order'],
                    'constraints': [models.UniqueConstraint(fields=('site', 'term'), name='vocabularies_label_unique')],
                },
            ),
        ]),
    ]
