from .cycle import AssessmentCycle
from .examination import ProgrammeExamination
from .measure import FixMeasure
from .publication import CyclePublication
from .quality_page import QualityPage
from .result import OrganisationResult
from .source import SourceTable
from .survey import Survey, SurveyAnswer, SurveyCode, SurveyQuestion, SurveyUsedForm

__all__ = [
    "AssessmentCycle",
    "CyclePublication",
    "FixMeasure",
    "OrganisationResult",
    "ProgrammeExamination",
    "QualityPage",
    "SourceTable",
    "Survey",
    "SurveyAnswer",
    "SurveyCode",
    "SurveyQuestion",
    "SurveyUsedForm",
]
