"""Views of one row that do one thing: asked on a page, done by its form."""

from abc import ABC, abstractmethod
from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import log

from consents import texts, withdrawal
from consents.forms.admin import WithdrawForm


class FormAction(PermissionCheckedMixin, WagtailAdminTemplateMixin, View, ABC):
    """A question with a form and a button; the register's viewset scopes it to the centre."""

    model: Any = None
    index_url_name = ""
    form_class: Any = Form
    template_name = "consents/admin/action.html"
    question: Any = ""
    button: Any = ""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask."""
        return self.ask(self.make_form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it, or ask again with the reasons why not."""
        form = self.make_form(request.POST)
        if not form.is_valid():
            return self.ask(form)
        try:
            return self.act(form)
        except ValidationError as refused:
            for text in refused.messages:
                form.add_error(None, text)
            return self.ask(form)

    def make_form(self, data: Any = None) -> Any:
        """Return the form, filled with what was sent."""
        return self.form_class(data)

    def ask(self, form: Any) -> HttpResponse:
        """Show the question."""
        back = reverse(self.index_url_name)
        return self.render_to_response(self.get_context_data(form=form, back=back))

    @abstractmethod
    def act(self, form: Any) -> HttpResponse:
        """Do it; a ValidationError is shown above the form."""


class RowAction(FormAction):
    """An action over one row."""

    edit_url_name = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.model._default_manager.get(pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def done(self, message: Any, row: Any = None) -> HttpResponse:
        """Say that it is done and go to the row, or to the list."""
        messages.success(self.request, message)
        if row is None:
            return redirect(self.index_url_name)
        return redirect(self.edit_url_name, quote(row.pk))


class WithdrawView(RowAction):
    """Withdrawal of a consent: shows what leaves the site before it does."""

    permission_required = "withdraw"
    form_class = WithdrawForm
    page_title = gettext_lazy("Withdraw the consent")
    question = gettext_lazy("A withdrawal cannot be undone: a new consent is a new record.")
    button = gettext_lazy("Withdraw and take off the site")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(removals=withdrawal.removals(self.object), **kwargs)

    def act(self, form: Any) -> HttpResponse:
        reason = form.cleaned_data["reason"]
        try:
            gone = withdrawal.withdraw(self.object, reason, self.request.user)
        except withdrawal.AlreadyWithdrawnError:
            raise ValidationError(_("This consent was withdrawn before.")) from None
        return self.done(
            _("The consent is withdrawn. Taken off the site: %s.") % (", ".join(gone) or "–")
        )


class PublishTextView(RowAction):
    """Publication of a draft of a text."""

    permission_required = "change"
    page_title = gettext_lazy("Publish the text")
    question = gettext_lazy(
        "People will agree to this text from its day on. It can never be changed afterwards."
    )
    button = gettext_lazy("Publish")

    def act(self, form: Any) -> HttpResponse:
        texts.publish(self.object)
        log(instance=self.object, action="wagtail.publish", user=self.request.user)
        return self.done(_("The text is published."))


class ReviseTextView(RowAction):
    """A new draft after a published version."""

    permission_required = "change"
    page_title = gettext_lazy("Make a new version")
    question = gettext_lazy(
        "A published text is never changed: those who agreed to it agreed to these very words. "
        "A draft of the next version will be made from it."
    )
    button = gettext_lazy("Make a draft")

    def act(self, form: Any) -> HttpResponse:
        draft = texts.revise(self.object)
        log(instance=draft, action="wagtail.create", user=self.request.user)
        return self.done(_("The draft is made."), draft)
