"""Views of wagtail-localize kept within a centre and told in plain words."""

from typing import Any

import polib
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import upload_pofile
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core import centres
from core.models import CentreSettings
from core.translating.forms import TranslationForm
from core.translating.submission import put_for_translation

PERMISSION = "wagtail_localize.submit_translation"
LARGEST_FILE = 2 * 1024 * 1024  # bytes; a long page makes some tens of kilobytes


class SubmitPageView(TemplateView):
    """Puts one page for translation, the pages above it with it; never what is below."""

    template_name = "core/translating/submit.html"
    page: Page

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.page = get_object_or_404(Page, pk=kwargs["page_id"], depth__gt=1).specific
        allowed = self.page.permissions_for_user(request.user).can_edit()
        if not (allowed and request.user.has_perm(PERMISSION)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or TranslationForm(self.page)
        back = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        more = {"form": form, "page": self.page, "back_url": back}
        if not form.languages:
            more["reason"] = self._reason()
        return super().get_context_data(**kwargs, **more)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Make the translations and go to the first one."""
        form = TranslationForm(self.page, request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        with transaction.atomic():
            made = [
                put_for_translation(self.page, each, request.user)
                for each in form.cleaned_data["locales"]
            ]
        names = ", ".join(str(each.get_display_name()) for each in form.cleaned_data["locales"])
        messages.success(
            request,
            _("The translation of “%(title)s” has been started: %(languages)s.")
            % {"title": self.page.title, "languages": names},
        )
        return redirect("wagtailadmin_pages:edit", made[0].pk)

    def _reason(self) -> str:
        site = centres.site_of(self.page)
        if site and CentreSettings.for_site(site).other_languages:
            return _("The page is in all languages of the centre already.")
        return _(
            "The centre speaks Russian only. Its administrator adds a language in "
            "Settings → Centre → Sections."
        )


class UpdateTranslationsOfPageView(UpdateTranslationsView):
    """Takes the changes of the original over; each translation is published by itself.

    Then what keeps it from being published is told at its own page.
    """

    def get_form(self) -> forms.Form:
        form: forms.Form = super().get_form()
        field = form.fields["publish_translations"]
        field.disabled, field.initial, field.widget = True, False, forms.HiddenInput()
        return form


def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take a translator's file; what is no such file is refused in plain words."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if request.method == "POST" and (refusal := _refusal(request.FILES.get("file"))):
        messages.error(request, refusal)
        return redirect(translation.get_target_instance_edit_url())
    return upload_pofile(request, translation_id)


def _refusal(file: Any) -> str:
    if file is None:
        return _("Choose a file of translations (.po).")
    if file.size > LARGEST_FILE:
        return _("The file is larger than 2 MB: it is not the one that was downloaded here.")
    try:
        content = file.read().decode()  # with a line's end polib does not take it for a name
        known = "X-WagtailLocalize-TranslationID" in polib.pofile(f"{content}\n").metadata
    except (OSError, ValueError):
        return _("This is not a file of translations (.po).")
    finally:
        file.seek(0)
    return "" if known else _("The file was not downloaded from this page.")
