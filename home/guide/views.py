"""Pages and pictures of the guide for everyone who may enter the desk."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.guide import pages, rendering
from home.guide.pages import GuidePage


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """A page of the guide beside the list of all; without a name the first one."""

    template_name = "home/guide/page.html"
    page_title = _("Editors' guide")
    header_icon = "help"
    breadcrumbs_items = [{"url": "", "label": page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        slug = self.kwargs.get("slug", pages.CONTENTS)
        everything = [pages.contents(), *pages.pages()]
        shown = [page for page in everything if page.slug == slug]
        if not shown:
            raise Http404
        return super().get_context_data(everything=everything, shown=_finished(shown), **kwargs)


class WholeGuideView(GuideView):
    """All pages at once, to search in and to print."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["shown"] = _finished(pages.pages())
        context["is_whole"] = True
        return context


def _finished(found: list[GuidePage]) -> list[tuple[GuidePage, str]]:
    return [(page, rendering.render(page)) for page in found]


@require_safe
@cache_control(private=True, max_age=3600)
def picture(request: HttpRequest, name: str) -> FileResponse:
    """Send a picture of the guide."""
    path = pages.pictures().get(name)
    if path is None:
        raise Http404
    return FileResponse(path.open("rb"), content_type="image/png")
