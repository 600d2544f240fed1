"""Addresses of questions."""

from .models import Question, QuestionsPage


def status_url(question: Question) -> str:
    """Return the secret address with its host; "" while the centre has no section."""
    section = QuestionsPage.objects.child_of(question.site.root_page).live().first()
    base = section.get_full_url() if section else ""
    return f"{base}otvet/{question.token}/" if base else ""
