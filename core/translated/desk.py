"""Words of a centre's registers for a translator and back: one file for all of them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Site

from core import access
from core.models import CentreSettings
from core.translated import po
from core.translated.languages import others
from core.translated.rows import keep, rows_for

PERMISSION = "wagtail_localize.submit_translation"
LARGEST_FILE = 5 * 1024 * 1024  # bytes


class CentreChoice(forms.ModelChoiceField):
    """Centres under their short names."""

    def label_from_instance(self, obj: Any) -> str:
        return CentreSettings.for_site(obj).short_name or obj.hostname


class WordsForm(forms.Form):
    """Which centre, which language; a file only on the way back."""

    site = CentreChoice(queryset=Site.objects.none(), label=gettext_lazy("Centre"))
    language = forms.ChoiceField(label=gettext_lazy("Language"))
    file = forms.FileField(
        required=False,
        label=gettext_lazy("File of the translator"),
        help_text=gettext_lazy("Leave it empty to download the words."),
    )

    def __init__(self, *args: Any, sites: QuerySet[Site], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places: Any = self.fields["site"]
        places.queryset, places.initial = sites, sites.first()
        places.empty_label = None
        choices: Any = self.fields["language"]
        choices.choices = others()

    def clean_file(self) -> Any:
        """Refuse what cannot be a file of words."""
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST_FILE:
            raise ValidationError(_("The file is larger than 5 MB."))
        return file


class WordsView(FormView):
    """Gives the words of the registers out and takes their translations."""

    template_name = "core/translated/words.html"
    form_class = WordsForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not access.works_where(request.user, PERMISSION):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        sites = access.sites_where(self.request.user, PERMISSION).order_by("pk")
        return {**super().get_form_kwargs(), "sites": sites}

    def form_valid(self, form: WordsForm) -> HttpResponse:
        """Without a file give one, with a file read it."""
        site, language = form.cleaned_data["site"], form.cleaned_data["language"]
        rows = rows_for(self.request.user, site)
        if form.cleaned_data["file"] is None:
            return _download(rows, site, language)
        try:
            reading = po.read(form.cleaned_data["file"].read(), rows, language)
        except ValidationError as error:
            form.add_error("file", error)
            return self.form_invalid(form)
        keep(po.apply(reading, language), self.request.user)
        self._tell(len(reading.taken))
        return self.render_to_response(self.get_context_data(form=form, refused=reading.refused))

    def _tell(self, number: int) -> None:
        taken = ngettext("%d translation taken.", "%d translations taken.", number) % number
        messages.success(self.request, taken if number else _("The file brings nothing new."))


def _download(rows: list[Any], site: Site, language: str) -> HttpResponse:
    response = HttpResponse(po.write(rows, language), content_type="text/x-gettext-translation")
    name = f"{site.hostname}-{language}.po"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


class WordsMenuItem(MenuItem):
    """Shown to those who translate."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(others()) and access.works_where(request.user, PERMISSION)


@hooks.register("register_admin_urls")
def register_words_url() -> list[URLPattern]:
    """Address of the page."""
    return [path("words/", WordsView.as_view(), name="core_words")]


@hooks.register("register_settings_menu_item")
def register_words_item() -> MenuItem:
    """The page stands among the settings, as the registers' own words do."""
    return WordsMenuItem(
        gettext_lazy("Words in other languages"),
        reverse_lazy("core_words"),
        icon_name="wagtail-localize-language",
        order=330,
    )
