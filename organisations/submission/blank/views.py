"""The blank to download; the filled one to upload, its preview and the draft made of it."""

from io import BytesIO
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from organisations.submission import mine
from organisations.submission.blank.carrying import pack, unpack
from organisations.submission.blank.filling import Filling
from organisations.submission.blank.forms import beginning_form, told, upload_form
from organisations.submission.blank.layout import Blank, blank_of, has_blank
from organisations.submission.blank.making import filled, made_before, make
from organisations.submission.blank.opening import BlankError, opened
from organisations.submission.blank.paper import paper_of
from organisations.submission.blank.showing import shown
from organisations.submission.views.mine import AddView

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CARRIED = "carried"  # the field of the confirmation


class OfBlank(AddView):
    """An address of the blank of a kind; most kinds have none."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.test_func() and not has_blank(self.kind):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def blank_for(self, organisation: Any) -> Blank:
        """Return the blank with the words of the organisation's centre."""
        return blank_of(self.kind, organisation.site)


class BlankView(OfBlank):
    """The empty blank."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Send the document."""
        blank = self.blank_for(self._organisations().first())
        name = _("Blank – %(kind)s.docx") % {"kind": blank.name}
        paper = BytesIO(paper_of(blank))
        return FileResponse(paper, as_attachment=True, filename=name, content_type=DOCX)


class FillView(OfBlank):
    """Upload, preview, confirmation: nothing is kept before the last."""

    template_name = "organisations/submission/blank/upload.html"
    page_title = gettext_lazy("Fill in from a blank")

    def get_page_title(self) -> str:
        return str(self.page_title)

    def get_page_subtitle(self) -> str:
        return self.kind.name

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what was understood, or keep what was shown."""
        return self._keep(request) if CARRIED in request.POST else self._look(request)

    def _form(self, data: Any = None) -> Any:
        files = self.request.FILES if data is not None else None
        initial = self.request.GET.dict()
        organisations = self._organisations()
        return upload_form(self.kind, data, files, organisations=organisations, initial=initial)

    def _look(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            organisation = form.chosen()
            blank = self.blank_for(organisation)
            try:
                written = opened(form.cleaned_data["file"], blank)
            except BlankError as reason:
                form.add_error("file", str(reason))
            else:
                filling = Filling(blank, written, organisation.site)
                asked = form.cleaned_data
                page = filled(filling, self.kind, organisation, asked, request.user)
                carried = pack(request.user, self.kind, organisation, told(form), written)
                return self._preview(filling, page, organisation, carried)
        return self.render_to_response(self.get_context_data(form=form))

    def _preview(
        self, filling: Filling, page: Any, organisation: Any, carried: str
    ) -> HttpResponse:
        self.template_name = "organisations/submission/blank/preview.html"
        context = self.get_context_data(
            **shown(filling), thing=page, organisation=organisation, carried=carried, form=None
        )
        return self.render_to_response(context)

    def _keep(self, request: HttpRequest) -> HttpResponse:
        carried = unpack(request.POST[CARRIED], request.user, self.kind)
        if carried is None:
            return self._again(_("The preview is not valid any more: upload the blank again."))
        if before := made_before(self.kind, carried, request.user):
            return redirect(mine.edit_url(before))
        told_before = {**carried.asked, "organisation": str(carried.organisation)}
        form = beginning_form(self.kind, told_before, organisations=self._organisations())
        if not form.is_valid() or form.chosen().pk != carried.organisation:
            return self._again(
                _("Something has changed since the preview: choose anew and upload the blank.")
            )
        organisation = form.chosen()
        blank = self.blank_for(organisation)
        filling = Filling(blank, carried.written, organisation.site)
        page = filled(filling, self.kind, organisation, form.cleaned_data, request.user)
        try:
            made = make(self.kind, organisation, page, carried, request.user)
        except LookupError as reason:
            return self._again(str(reason))
        self._tell(filling)
        return redirect(mine.edit_url(made))

    def _again(self, reason: str) -> HttpResponse:
        messages.error(self.request, reason)
        return redirect(self.request.get_full_path())

    def _tell(self, filling: Filling) -> None:
        if not filling.troubled:
            messages.success(self.request, _("The draft is made: look through it and send it."))
            return
        text = _(
            "The draft is made. Look at these places, they were not wholly understood: %(list)s."
        )
        messages.warning(self.request, text % {"list": "; ".join(filling.troubled)})
