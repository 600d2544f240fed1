"""The form in which a question is answered."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.snippets.views.snippets import EditView

from core.viewsets import CentrePermissionPolicy
from questions import services
from questions.models import AnswerTemplate, FrequentQuestion, Question, QuestionTopic
from questions.rules import people_who_answer

SEND, REFUSE, FREQUENT = "send", "refuse", "frequent"
CHECKS = {
    SEND: services.check_answer,
    REFUSE: services.check_answer,
    FREQUENT: services.check_publishable,
}


class AnsweringView(EditView):
    """Saves a draft of the answer, sends it, closes the question, makes an answer for everybody.

    The text of a template comes by `?template=` while the answer is empty.
    """

    frequent: FrequentQuestion | None = None

    def get_form(self, form_class: Any = None) -> Any:
        """Offer topics and people of the question's centre only."""
        form = super().get_form(form_class)
        question = form.instance
        self.former = question.assignee_id
        form.fields["assignee"].queryset = people_who_answer(question.site)
        form.fields["topic"].queryset = QuestionTopic.objects.for_site(question.site)
        return form

    def get_initial(self) -> dict[str, Any]:
        """Begin an empty answer with a template."""
        initial = super().get_initial()
        asked = self.request.GET.get("template", "")
        if asked.isdecimal() and not self.object.answer:
            rows = AnswerTemplate.objects.for_site(self.object.site_id)
            template = rows.filter(pk=int(asked[:9])).first()
            if template:
                initial["answer"] = template.text
        return initial

    def is_valid(self, form: Any) -> bool:
        """Say at the field why what the button says cannot be done; nothing is saved then."""
        check = CHECKS.get(self.request.POST.get("do", ""))
        if super().is_valid(form) and check:
            try:
                check(form.instance)
            except ValidationError as error:
                form.add_error(None, error)
        return super().is_valid(form)

    @transaction.atomic
    def save_instance(self) -> Question:
        """Save what was typed and do what the button says, or neither."""
        question: Question = super().save_instance()
        wanted, user = self.request.POST.get("do", ""), self.request.user
        services.take(question, user, self.former)
        if wanted in (SEND, REFUSE):
            services.close(question, user, refused=wanted == REFUSE)
        if wanted == FREQUENT:
            policy = CentrePermissionPolicy(FrequentQuestion)
            if question.site not in policy.sites_user_has_permission_for(user, "add"):
                raise PermissionDenied
            self.frequent = services.make_frequent(question, user)
        return question

    def get_success_message(self, *args: Any) -> str:
        """Say what was done."""
        said = {
            SEND: _("The answer is sent to the reader."),
            REFUSE: _("The question is closed, the reader gets the explanation."),
            FREQUENT: _("A draft is made: take out whatever names a person, then publish it."),
        }
        return said.get(self.request.POST.get("do", "")) or super().get_success_message(*args)

    def get_success_url(self) -> str:
        """Lead to the draft of the answer for everybody, where one was made."""
        if self.frequent is None:
            return super().get_success_url()
        name = FrequentQuestion.snippet_viewset.get_url_name("edit")
        return reverse(name, args=[self.frequent.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the steps and the templates of answers."""
        context = super().get_context_data(**kwargs)
        question = self.object
        context.update(
            events=question.events.select_related("by"),
            answer_templates=AnswerTemplate.objects.for_site(question.site_id),
            can_publish=question.may_publish and question.status == "answered",
            is_sent=question.is_closed,
        )
        return context
