"""Addresses of questions."""

from .models import Question, QuestionsPage


def section_of_site(question: Question) -> QuestionsPage | None:
    """Return the section of the question's centre in its main language."""
    root = question.site.root_page
    return QuestionsPage.objects.child_of(root).live().first()


def status_url(question: Question) -> str:
    """Return the secret address with its host; "" while the centre has no section."""
    section = section_of_site(question)
    base = section.get_full_url() if section else ""
    return f"{base}otvet/{question.token}/" if base else ""
