"""Forms of pictures and documents in the desk."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from core import centres
from media_library.uploads.images import CleanImageField
from users.access import sites_of


class PortalImageForm(BaseImageForm):
    """A picture: its consent is one of the same centre."""

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        file, consent = self.fields.get("file"), self.fields.get("consent")
        if file is not None:
            kept = {name: getattr(file, name) for name in ("label", "required", "widget")}
            self.fields["file"] = CleanImageField(**kept)
        if consent is not None:
            sites = sites_of(user) if user is not None else []
            consent.queryset = consent.queryset.filter(site__in=sites)

    def clean(self) -> dict[str, Any]:
        """Refuse a consent that was given to another centre."""
        cleaned = super().clean()
        consent, collection = cleaned.get("consent"), cleaned.get("collection")
        owner = centres.site_of_collection(collection) if consent and collection else None
        if owner is not None and consent.site_id != owner.pk:
            self.add_error(
                "consent", ValidationError(_("This consent was given to another centre."))
            )
        return cleaned
