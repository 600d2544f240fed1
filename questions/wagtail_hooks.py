"""What the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from .desk.viewsets import QuestionsGroup

register_snippet(QuestionsGroup)
