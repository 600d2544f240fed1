"""Questions past their term are deleted with the address of the reader (152-ФЗ ст. 5 ч. 7)."""

from collections.abc import Iterable
from datetime import timedelta
from functools import partial

import structlog
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from consents.models import ConsentRecord
from consents.withdrawal import Removal

from .models import Question, QuestionSettings

logger = structlog.get_logger(__name__)


def run() -> int:
    """Delete the answered questions whose pages have closed; return how many."""
    total = 0
    for site in Site.objects.all():
        days = QuestionSettings.for_site(site).keep_days
        before = timezone.localdate() - timedelta(days=days)
        rows = Question.objects.for_site(site).filter(answered_at__date__lt=before)
        gone = rows.count()
        rows.delete()
        if gone:
            logger.info("questions.retention", site=site.pk, deleted=gone)
        total += gone
    return total


def forget_with_consent(record: ConsentRecord) -> Iterable[Removal]:
    """Offer to delete the question of a withdrawn consent."""
    for question in Question.objects.filter(consent=record):
        label = _("Question № %s") % question.number
        yield Removal(label=label, act=partial(_delete, question.pk))


def _delete(pk: int) -> None:
    Question.objects.filter(pk=pk).delete()
