"""Terms of the answers, set by each centre."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="help")
class QuestionSettings(BaseSiteSetting):
    """By when a question is answered and how long it is kept (Тверь 2.2.1; 152-ФЗ ст. 5 ч. 7)."""

    answer_days = models.PositiveSmallIntegerField(
        _("answer within, working days"),
        default=2,
        validators=[MinValueValidator(1), MaxValueValidator(30)],
        help_text=_("Readers see this promise beside the form."),
    )
    keep_days = models.PositiveSmallIntegerField(
        _("keep the address and the page of the answer, days"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("Counted from the answer; afterwards the question is deleted."),
    )
    official_url = models.URLField(
        _("where official appeals are sent"),
        blank=True,
        help_text=_("A question is no appeal under Federal Law 59-FZ: readers are told where to."),
    )

    panels = [FieldPanel("answer_days"), FieldPanel("keep_days"), FieldPanel("official_url")]

    class Meta:
        verbose_name = _("questions to a methodist")
