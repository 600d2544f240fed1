"""Places of this app in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet

from core import bulk_words
from news.models import Rubric
from news.viewsets import RubricViewSet

register_snippet(RubricViewSet)

bulk_words.register(
    bulk_words.Word("rubric", _("rubric"), Rubric.objects.for_sites, many=False),
)
