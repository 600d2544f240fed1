"""The desk of the editors: registers of words."""

from wagtail.snippets.models import register_snippet

from vocabularies.viewsets import VocabulariesGroup

register_snippet(VocabulariesGroup)
