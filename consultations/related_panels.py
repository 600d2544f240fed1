"""The way to a consultation beside the answers and the materials."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consultations.models import ConsultationsPage
from core import related_panels
from core.related_panels import RelatedLink
from core.section_of import section_of


def way(_page: object, request: HttpRequest) -> list[RelatedLink]:
    """Return the section of consultations."""
    section = section_of(request, ConsultationsPage)
    if section is None:
        return []
    words = _("In person, by video or by phone: choose a time.")
    return [RelatedLink(section.title, section.get_url(request) or "/", words)]


related_panels.register(
    "talk",
    gettext_lazy("To talk to a methodist"),
    way,
    models=(
        "questions.QuestionsPage",
        "methodology.MethodologyPage",
        "families.CertificatePage",
        "families.GiftedPage",
        "families.SpecialNeedsPage",
    ),
    order=70,
)
