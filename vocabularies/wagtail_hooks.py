"""The desk of the editors: registers of words."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet

from core import bulk_words
from vocabularies.models import Term, Vocabulary
from vocabularies.viewsets import VocabulariesGroup

register_snippet(VocabulariesGroup)

bulk_words.register(
    bulk_words.Word(
        "directions", _("directions"), lambda _sites: Term.objects.of(Vocabulary.DIRECTION).active()
    )
)
bulk_words.register(
    bulk_words.Word(
        "audiences", _("audience"), lambda _sites: Term.objects.of(Vocabulary.AUDIENCE).active()
    )
)
