"""Views of one row that do one thing: asked on a page, done by its form."""

from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import log

from consents import texts, withdrawal
from consents.forms.admin import WithdrawForm


class RowAction(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """A question about one row with a button; the register's viewset scopes it to the centre."""

    model: Any = None
    index_url_name = ""
    edit_url_name = ""
    form_class = Form
    template_name = "consents/admin/action.html"
    question: Any = ""
    button: Any = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.model._default_manager.get(pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        extra = {"back": reverse(self.index_url_name), "object": self.object}
        return super().get_context_data(**extra, **kwargs)

    def form_valid(self, form: Form) -> HttpResponse:
        try:
            message, target = self.act(form)
        except ValidationError as refused:
            for text in refused.messages:
                form.add_error(None, text)
            return self.form_invalid(form)
        messages.success(self.request, message)
        return redirect(target)

    def act(self, form: Form) -> tuple[str, str]:
        """Do it; return the message and the address that follows."""
        raise NotImplementedError

    def edit_address(self, row: Any) -> str:
        """Return the address where a row is edited."""
        return reverse(self.edit_url_name, args=[quote(row.pk)])


class WithdrawView(RowAction):
    """Withdrawal of a consent: shows what leaves the site before it does."""

    permission_required = "withdraw"
    form_class = WithdrawForm
    page_title = gettext_lazy("Withdraw the consent")
    question = gettext_lazy("A withdrawal cannot be undone: a new consent is a new record.")
    button = gettext_lazy("Withdraw and take off the site")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(removals=withdrawal.removals(self.object), **kwargs)

    def act(self, form: Form) -> tuple[str, str]:
        reason = form.cleaned_data["reason"]
        try:
            gone = withdrawal.withdraw(self.object, reason, self.request.user)
        except withdrawal.AlreadyWithdrawnError:
            raise ValidationError(_("This consent was withdrawn before.")) from None
        message = _("The consent is withdrawn. Taken off the site: %s.") % (", ".join(gone) or "–")
        return message, reverse(self.index_url_name)


class PublishTextView(RowAction):
    """Publication of a draft of a text."""

    permission_required = "change"
    page_title = gettext_lazy("Publish the text")
    question = gettext_lazy(
        "People will agree to this text from its day on. It can never be changed afterwards."
    )
    button = gettext_lazy("Publish")

    def act(self, form: Form) -> tuple[str, str]:
        texts.publish(self.object)
        log(instance=self.object, action="wagtail.publish", user=self.request.user)
        return _("The text is published."), reverse(self.index_url_name)


class ReviseTextView(RowAction):
    """A new draft after a published version."""

    permission_required = "change"
    page_title = gettext_lazy("Make a new version")
    question = gettext_lazy(
        "A published text is never changed: those who agreed to it agreed to these very words. "
        "A draft of the next version will be made from it."
    )
    button = gettext_lazy("Make a draft")

    def act(self, form: Form) -> tuple[str, str]:
        draft = texts.revise(self.object)
        log(instance=draft, action="wagtail.create", user=self.request.user)
        return _("The draft is made."), self.edit_address(draft)
