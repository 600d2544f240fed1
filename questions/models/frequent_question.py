"""A frequent question with its answer."""

from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from core.models import CentreWorkflowMixin, PublicRecord
from core.translated import Translated
from questions import rules
from questions.panels import frequent_edit_handler
from questions.querysets import FrequentManager

FEATURES = ["h3", "bold", "ol", "ul", "link", "document-link"]


class FrequentQuestion(
    Translated,
    PublicRecord,
    CentreWorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    ClusterableModel,
):
    """An answer for everybody, with no person in it (Тверь 2.2.1; приказ 114, показатель 1.2)."""

    section_key = "voprosy"
    translated_fields = ("question", "answer", "answered_by")
    reserved_slugs = ("zadat", "otvet", "rss", "atom")
    schema_type = "QAPage"

    question = models.CharField(_("question"), max_length=250)
    answer = RichTextField(_("answer"), features=FEATURES)
    topic = models.ForeignKey(
        "questions.QuestionTopic",
        verbose_name=_("topic"),
        on_delete=models.PROTECT,
        related_name="frequent",
    )
    audiences = ParentalManyToManyField(
        "vocabularies.Term",
        verbose_name=_("audience"),
        blank=True,
        related_name="+",
        limit_choices_to={"vocabulary": "audience", "active": True},
    )
    order = models.PositiveSmallIntegerField(_("order"), default=100)
    answered_by = models.CharField(
        _("who has answered"),
        max_length=150,
        blank=True,
        help_text=_("A department or a position, never a name."),
    )
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    source = models.ForeignKey(
        "questions.Question",
        verbose_name=_("made of the question"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="published_as",
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="frequent_question")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="frequent_question",
        for_concrete_model=False,
    )

    objects = FrequentManager()
    search_auto_update = False  # the outbox feeds the index
    edit_handler = frequent_edit_handler

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("answer"),
        index.SearchField("words_in_other_languages"),
        index.RelatedFields("topic", [index.SearchField("name")]),
        index.AutocompleteField("title"),
        index.FilterField("site"),
        index.FilterField("live"),
    ]

    class Meta(PublicRecord.Meta):
        verbose_name = _("frequent question")
        verbose_name_plural = _("frequent questions")
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["site", "live"])]

    def __str__(self) -> str:
        return self.question

    def clean(self) -> None:
        """Refuse a topic of another centre and whatever names a person."""
        super().clean()
        rules.check_frequent(self)

    @property
    def title(self) -> str:
        """The question: what the site's search knows it by."""
        return self.question

    @property
    def plain_answer(self) -> str:
        """The answer without its marks, in one line."""
        return " ".join(get_text_for_indexing(self.answer).split())

    @property
    def words_in_other_languages(self) -> str:
        """Return all translations together, without marks of the text."""
        return get_text_for_indexing(super().words_in_other_languages)

    @property
    def meta_title(self) -> str:
        """Title of the browser's tab."""
        return self.question

    @property
    def revisions(self) -> Any:
        """Its versions."""
        return self._revisions
