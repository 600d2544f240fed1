"""`manage.py strip_pictures`: cut the notes out of pictures kept before the rule."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from media_library.pictures.older import everything, strip_all


class Command(BaseCommand):
    """Takes the place, the time and the device out of every picture; a second run changes none."""

    help = "Cut EXIF, GPS, XMP out of all pictures, also among documents; copies are made anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through the library; tell how many were cleaned and which could not be read."""
        total = done = failed = 0
        for image, outcome in strip_all(everything()):
            total += 1
            done += outcome is True
            if isinstance(outcome, str):
                failed += 1
                self.stderr.write(f"{image.pk} {image.file.name}: {outcome}")
        self.stdout.write(
            _("Pictures: %(total)s, cleaned: %(done)s, not read: %(failed)s.")
            % {"total": total, "done": done, "failed": failed}
        )
        if failed:
            raise CommandError(_("Some pictures could not be read: replace or delete them."))
