"""Background work over pictures and documents."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, UploadedFile

from core.background import periodic, task
from media_library import warming
from media_library.models import PortalImage

KEPT_ASIDE = timedelta(days=1)


@task(title=_("Pictures of a published page"), name="media.copies_of_page")
def make_copies_of_page(page_id: int) -> None:
    """Make what the page shows; a page taken off meanwhile needs nothing."""
    page = Page.objects.filter(pk=page_id, live=True).specific().first()
    if page is not None:
        warming.warm_page(page)


@task(title=_("Copies of a picture"), name="media.copies_of_picture")
def make_copies_of_picture(image_id: int) -> None:
    """Make what any page may show of the picture; one deleted meanwhile needs nothing."""
    image = PortalImage.objects.select_related("consent").filter(pk=image_id).first()
    if image is not None:
        warming.warm_picture(image)


@periodic("50 2 * * *", title=_("Delete uploads that nobody finished"), name="media.forget_uploads")
def forget_unfinished_uploads() -> None:
    """Delete files put aside till their form is filled: they are as they came, places inside."""
    for upload in UploadedFile.objects.all():
        if _is_old(upload):
            upload.file.delete(save=False)
            upload.delete()


def _is_old(upload: UploadedFile) -> bool:
    try:
        put = upload.file.storage.get_modified_time(upload.file.name)
    except OSError:  # the file is gone, the row alone leads nowhere
        return True
    return put < timezone.now() - KEPT_ASIDE
