"""Upload of many pictures at once."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from wagtail.images.forms import get_image_form
from wagtail.images.views.multiple import AddView

UPLOADED = ("title", "file", "collection")


class PictureAddView(AddView):
    """Keeps each picture as soon as it has come; its words are asked afterwards.

    Wagtail's own checks all fields at once, finds some empty and puts the file aside as it came,
    with its place inside, till the words are written, or for ever.
    """

    def get_upload_form_class(self) -> Any:
        """Ask of a file what comes with it."""
        return get_image_form(self.model, fields=UPLOADED)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the file; more than one in a request are refused, not dropped without a word."""
        if len(request.FILES.getlist("files[]")) > 1:
            words = _("One request takes one picture: send them from the page of uploading.")
            return JsonResponse({"success": False, "error_message": words})
        answer: HttpResponse = super().post(request)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell the page how many pictures it may send at once."""
        return {**super().get_context_data(**kwargs), "max_pictures": settings.UPLOAD_MAX_PICTURES}
