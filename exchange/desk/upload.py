"""The first page of the wizard: a file."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from wagtail.models import Site

from exchange import words
from exchange.models import ImportRun, UploadedTable
from exchange.parsing import TableError
from exchange.running.reading import best_sheet, understand
from exchange.targets import ImportTarget, target_named

from .base import ImportPage
from .forms import UploadForm


class UploadView(ImportPage):
    """Takes a file for a register; what is no table is refused at the field."""

    template_name = "exchange/desk/upload.html"
    model: type[UploadedTable] = ImportRun
    addresses = "exchange"

    @cached_property
    def target(self) -> ImportTarget:
        """The register."""
        target = target_named(self.kwargs["target"])
        if target is None:
            raise Http404
        return target

    def test_func(self) -> bool:
        return self.sites().exists()

    def sites(self) -> QuerySet[Site]:
        """Return the centres where the person may do this."""
        return self.target.sites_for(self.request.user)

    def get_page_subtitle(self) -> str:
        return str(self.target.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", self._form())
        return super().get_context_data(**kwargs | {"target": self.target})

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Keep the file and show its columns."""
        form = self._form(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        file = form.cleaned_data["file"]
        user: Any = request.user
        run = self.model(
            site=form.site_chosen,
            target=self.target.key,
            file=file,
            file_name=file.name[:255],
            created_by=user,
        )
        run.save()
        try:
            run.sheet = best_sheet(run)
            understand(run)
        except TableError as error:
            run.file.delete(save=False)
            run.delete()
            form.add_error("file", words.of_file(error))
            return self.render_to_response(self.get_context_data(form=form))
        run.save()
        return redirect(f"{self.addresses}_columns", run.pk)

    def _form(self, *args: Any) -> UploadForm:
        return UploadForm(self.sites(), Site.find_for_request(self.request), *args)
