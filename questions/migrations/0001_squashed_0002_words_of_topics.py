import consents.validators
import core.page_address
import core.preview
import core.tokens
import core.translated.field
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import wagtail.contrib.routable_page.models
import wagtail.fields
from core.create_models import CreateModels
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('questions', '0001_initial'), ('questions', '0002_words_of_topics')]

    initial = True

    dependencies = [
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
                name='AnswerTemplate',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=100, verbose_name='name')),
                    ('text', wagtail.fields.RichTextField(verbose_name='text')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'template of an answer',
                    'verbose_name_plural': 'templates of answers',
                    'ordering': ['name'],
                },
            ),
            migrations.CreateModel(
                name='QuestionSettings',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('answer_days', models.PositiveSmallIntegerField(default=2, help_text='Readers see this promise beside the form.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(30)], verbose_name='answer within, working days')),
                    ('keep_days', models.PositiveSmallIntegerField(default=30, help_text='Counted from the answer; afterwards the question is deleted.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(365)], verbose_name='keep the address and the page of the answer, days')),
                    ('official_url', models.URLField(blank=True, help_text='A question is no appeal under Federal Law 59-FZ: readers are told where to.', verbose_name='where official appeals are sent')),
                    ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
                ],
                options={
                    'verbose_name': 'questions to a methodist',
                },
            ),
            migrations.CreateModel(
                name='QuestionsPage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('social_title', models.CharField(blank=True, max_length=120, verbose_name='title for social networks')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the page is still true.', null=True, verbose_name='review by')),
                    ('intro', models.CharField(blank=True, max_length=300, verbose_name='introduction')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the page')),
                    ('social_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media_library.portalimage', verbose_name='picture for social networks')),
                ],
                options={
                    'verbose_name': 'section of questions',
                    'verbose_name_plural': 'sections of questions',
                },
                bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, core.page_address.AddressedPage, core.preview.PreviewedPage, 'wagtailcore.page'),
            ),
            migrations.CreateModel(
                name='QuestionTopic',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translations', core.translated.field.TranslationsField(blank=True, default=dict, verbose_name='in other languages')),
                    ('name', models.CharField(max_length=80, verbose_name='name')),
                    ('slug', models.SlugField(editable=False, max_length=60, verbose_name='address')),
                    ('order', models.PositiveSmallIntegerField(default=100, verbose_name='order')),
                    ('active', models.BooleanField(default=True, help_text='Answers of an old topic stay.', verbose_name='offered in the form')),
                    ('assignee', models.ForeignKey(blank=True, help_text='New questions of the topic go to this person; a letter is sent.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who answers')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                ],
                options={
                    'verbose_name': 'topic of questions',
                    'verbose_name_plural': 'topics of questions',
                    'ordering': ['order', 'name'],
                    'abstract': False,
                    'constraints': [models.UniqueConstraint(fields=('site', 'name'), name='questions_topic_once', violation_error_message='There is such a topic already.'), models.UniqueConstraint(fields=('site', 'slug'), name='questions_topic_address')],
                },
            ),
            migrations.CreateModel(
                name='Question',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('number', models.PositiveIntegerField(editable=False, verbose_name='number')),
                    ('token', models.CharField(default=core.tokens.make_token, editable=False, max_length=40, unique=True)),
                    ('text', models.TextField(max_length=1000, validators=[consents.validators.no_child_data], verbose_name='question')),
                    ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                    ('asked_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='asked on')),
                    ('due_on', models.DateField(editable=False, verbose_name='answer by')),
                    ('status', models.CharField(choices=[('new', 'new question'), ('in-work', 'with a methodist'), ('answered', 'answered'), ('refused', 'closed with an explanation')], default='new', editable=False, max_length=10, verbose_name='state')),
                    ('note', models.TextField(blank=True, help_text='Readers never see it.', max_length=1000, verbose_name='note for colleagues')),
                    ('answer', wagtail.fields.RichTextField(blank=True, verbose_name='answer')),
                    ('answered_at', models.DateTimeField(editable=False, null=True, verbose_name='answered on')),
                    ('answered_by', models.CharField(blank=True, help_text='A position for the reader: «methodist for work with parents». No name.', max_length=150, verbose_name='who has answered')),
                    ('may_publish', models.BooleanField(default=False, verbose_name='may be published without personal data')),
                    ('helped', models.CharField(blank=True, choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No')], max_length=10, verbose_name='did it help')),
                    ('assignee', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who answers')),
                    ('audience', models.ForeignKey(limit_choices_to={'active': True, 'vocabulary': 'audience'}, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='vocabularies.term', verbose_name='who asks')),
                    ('consent', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='consents.consentrecord', verbose_name='consent')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('topic', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='questions', to='questions.questiontopic', verbose_name='topic')),
                ],
                options={
                    'verbose_name': 'question',
                    'verbose_name_plural': 'questions',
                    'ordering': ['-asked_at', '-pk'],
                    'indexes': [models.Index(fields=['site', 'status', 'due_on'], name='questions_q_site_id_4050dd_idx')],
                    'constraints': [models.UniqueConstraint(fields=('site', 'number'), name='questions_number_once')],
                },
            ),
            migrations.CreateModel(
                name='QuestionEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(choices=[('received', 'The question was received'), ('taken', 'With a methodist'), ('handed-over', 'Handed over to a colleague'), ('answered', 'The answer is ready'), ('refused', 'Closed with an explanation'), ('rated', 'The answer was rated')], max_length=15, verbose_name='what happened')),
                    ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                    ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who')),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='questions.question')),
                ],
                options={
                    'verbose_name': 'step of a question',
                    'verbose_name_plural': 'steps of questions',
                    'ordering': ['at', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='FrequentQuestion',
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
                    ('slug', models.SlugField(blank=True, help_text="The last part of the page's address; made from the title if left empty.", max_length=80, verbose_name='address')),
                    ('review_due', models.DateField(blank=True, help_text='On this date the owner is asked whether the record is still true.', null=True, verbose_name='review by')),
                    ('changed_at', models.DateTimeField(auto_now=True, verbose_name='updated')),
                    ('question', models.CharField(max_length=250, verbose_name='question')),
                    ('answer', wagtail.fields.RichTextField(verbose_name='answer')),
                    ('order', models.PositiveSmallIntegerField(default=100, verbose_name='order')),
                    ('answered_by', models.CharField(blank=True, help_text='A department or a position, never a name.', max_length=150, verbose_name='who has answered')),
                    ('checked_on', models.DateField(blank=True, null=True, verbose_name='checked on')),
                    ('audiences', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to={'active': True, 'vocabulary': 'audience'}, related_name='+', to='vocabularies.term', verbose_name='audience')),
                    ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                    ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                    ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                    ('review_owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner of the record')),
                    ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='centre')),
                    ('source', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='published_as', to='questions.question', verbose_name='made of the question')),
                    ('topic', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='frequent', to='questions.questiontopic', verbose_name='topic')),
                ],
                options={
                    'verbose_name': 'frequent question',
                    'verbose_name_plural': 'frequent questions',
                    'ordering': ['order', 'pk'],
                    'abstract': False,
                    'indexes': [models.Index(fields=['site', 'live'], name='questions_f_site_id_045e2c_idx')],
                    'constraints': [models.UniqueConstraint(fields=('site', 'slug'), name='questions_frequentquestion_address_unique')],
                },
                bases=(modelsearch.index.Indexed, models.Model),
            ),
        ]),
    ]
