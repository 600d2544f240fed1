"""Background work over pictures and documents."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import UploadedFile

from core.background import periodic

KEPT_ASIDE = timedelta(days=1)


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
