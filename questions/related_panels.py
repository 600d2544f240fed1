"""Ways to an answer beside the consultations and the materials."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import related_panels
from core.related_panels import RelatedLink
from core.section_of import section_of
from questions.models import QuestionsPage


def ways(_page: object, request: HttpRequest) -> list[RelatedLink]:
    """Return the answers that are there already and the form of a question."""
    section = section_of(request, QuestionsPage)
    if section is None:
        return []
    url = section.get_url(request) or "/"
    return [
        RelatedLink(section.title, url),
        RelatedLink(_("Ask a question"), f"{url}zadat/"),
    ]


related_panels.register(
    "answer-sooner",
    gettext_lazy("To get an answer sooner"),
    ways,
    models=(
        "consultations.ConsultationsPage",
        "methodology.MethodologyPage",
        "families.CertificatePage",
        "families.GiftedPage",
        "families.SpecialNeedsPage",
    ),
    order=60,
)
