"""Pages of the second step: allauth's own views with our steps between them."""

from typing import Any
from urllib.parse import quote

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.account.utils import get_next_redirect_url, passthrough_next_redirect_url
from allauth.account.views import ReauthenticateView
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import views as base
from allauth.mfa.internal.flows import trust
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from users.second_step import marks
from users.second_step.forms import RecoveryForm
from users.second_step.standing import standing_of, steps_of

Type = Authenticator.Type


class KeepsNext:
    """Hands the address where the person was going from page to page."""

    request: HttpRequest

    def get_success_url(self) -> str:
        url = super().get_success_url()  # type: ignore[misc]
        return passthrough_next_redirect_url(self.request, str(url), REDIRECT_FIELD_NAME)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        context["next"] = get_next_redirect_url(self.request, REDIRECT_FIELD_NAME)
        context["onward"] = context["next"] or get_account_adapter().get_login_redirect_url(
            self.request
        )
        return context


class CodeView(base.AuthenticateView):
    """The code after the password; the device may be remembered, a recovery code may stand in."""

    def get_form_class(self) -> Any:
        if self.request.POST.get("kind") == "recovery":
            return RecoveryForm
        return super().get_form_class()

    def form_valid(self, form: Any) -> HttpResponse:
        person = self.stage.login.user
        response = super().form_valid(form)
        if form.cleaned_data.get("trust"):
            trust.trust_browser(self.request, person, response)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        if "code" in form.fields:
            form.tell_what_is_left()
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        person = self.stage.login.user
        used_recovery = isinstance(context["form"], RecoveryForm)
        context["recovery_form"] = context["form"] if used_recovery else RecoveryForm(user=person)
        if used_recovery:
            context["form"] = super().get_form_class()(user=person)
        types = set(steps_of(person).values_list("type", flat=True))
        return {**context, "has_app": Type.TOTP in types, "has_key": Type.WEBAUTHN in types}


class ConfirmCodeView(base.ReauthenticateView):
    """The code before a change of the second step."""

    def form_invalid(self, form: Any) -> HttpResponse:
        form.tell_what_is_left()
        return super().form_invalid(form)


class ConfirmPasswordView(ReauthenticateView):
    """The password before setting the step up; who has the step proves it by the step."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and steps_of(request.user).exists():
            url = reverse("mfa_reauthenticate")
            return HttpResponseRedirect(
                passthrough_next_redirect_url(request, url, REDIRECT_FIELD_NAME)
            )
        return super().dispatch(request, *args, **kwargs)


class IndexView(KeepsNext, base.IndexView):
    """What the person has, what his role demands."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        found = context["authenticators"]
        codes = found.get(Type.RECOVERY_CODES)
        return {
            **context,
            "standing": standing_of(self.request.user),
            "app": found.get(Type.TOTP),
            "keys": found.get(Type.WEBAUTHN, []),
            "codes_left": len(codes.get_unused_codes()) if codes else 0,
            "has_codes": codes is not None,
        }


class EnrolAppView(KeepsNext, totp.ActivateTOTPView):
    """A telephone is tied to the account; that counts as the step for this session."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        secret = context["form"].secret
        groups = [secret[start : start + 4] for start in range(0, len(secret), 4)]
        return {**context, "secret": " ".join(groups)}

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        marks.remember(self.request, self.request.user, Type.TOTP)
        return response


class AddKeyView(KeepsNext, webauthn.AddWebAuthnView):
    """A passkey is tied to the account; that counts as the step for this session."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), **kwargs}

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        marks.remember(self.request, self.request.user, Type.WEBAUTHN)
        return response


class RemoveKeyView(webauthn.RemoveWebAuthnView):
    """Takes a passkey off, unless it is the last step of somebody who must have one."""

    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Any) -> HttpResponse:
        adapter = get_adapter()
        if not adapter.can_delete_authenticator(self.object):
            reason = adapter.validation_error("cannot_delete_authenticator").message
            messages.error(self.request, reason)
            return HttpResponseRedirect(reverse("mfa_index"))
        return super().form_valid(form)


@method_decorator(never_cache, name="dispatch")
class CodesView(KeepsNext, recovery.ViewRecoveryCodesView):
    """New recovery codes, shown once: from this page they go to paper or into a file.

    The file is in the link itself, so no second request could show the codes again.
    """

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if context["can_view_codes"]:
            text = render_to_string("mfa/recovery_codes/download.txt", context, self.request)
            context["download"] = f"data:text/plain;charset=utf-8,{quote(text)}"
        return context
