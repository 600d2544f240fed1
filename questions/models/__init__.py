from .answer_template import AnswerTemplate
from .frequent_question import FrequentQuestion
from .question import Question
from .question_event import QuestionEvent
from .question_settings import QuestionSettings
from .questions_page import QuestionsPage
from .topic import QuestionTopic

__all__ = [
    "AnswerTemplate",
    "FrequentQuestion",
    "Question",
    "QuestionEvent",
    "QuestionSettings",
    "QuestionTopic",
    "QuestionsPage",
]
