"""Forms of pictures and documents in the desk."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from core import centres
from media_library.consent_fields import PLACES, ConsentFieldsMixin
from media_library.models.image import NAMED
from media_library.uploads.images import CleanImageField


class PortalImageForm(ConsentFieldsMixin, BaseImageForm):
    """A picture: its consent is one of the same centre, recorded before or right here."""

    field_order = [
        "title",
        "file",
        "description",
        "source",
        "licence",
        "people_shown",
        "consent",
        *PLACES.values(),
    ]

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        file = self.fields.get("file")
        if file is not None:
            kept = {name: getattr(file, name) for name in ("label", "required", "widget")}
            self.fields["file"] = CleanImageField(**kept)
        self.offer_consents(user)

    def clean(self) -> dict[str, Any]:
        """Refuse another centre's consent and a picture of others without its author.

        A new consent is put together here.
        """
        cleaned = super().clean()
        consent, collection = cleaned.get("consent"), cleaned.get("collection") or self._only()
        owner = centres.site_of_collection(collection) if collection else None
        if consent and owner is not None and consent.site_id != owner.pk:
            self.add_error(
                "consent", ValidationError(_("This consent was given to another centre."))
            )
        self.check_consent(cleaned, owner)
        if cleaned.get("licence") in NAMED and not (cleaned.get("source") or "").strip():
            message = _("Name the author: only so the law lets a picture of others be shown.")
            self.add_error("source", message)
        return cleaned

    def _only(self) -> Any:
        """Return the collection of a person who has one: it is not asked for."""
        return self.collections[0] if len(self.collections) == 1 else None

    def save(self, commit: bool = True) -> Any:
        """Keep the new consent with the picture."""
        with transaction.atomic():
            self.write_consent()
            return super().save(commit)
