from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QualityAssessmentConfig(AppConfig):
    """Independent assessment of quality: cycles, results of organisations, plans of fixes."""

    name = "quality_assessment"
    verbose_name = _("Assessment of quality")
