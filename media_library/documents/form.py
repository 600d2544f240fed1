"""The form of a document: new file, same file again, new version, successor."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.models import Collection

from core import centres
from media_library import uploads
from media_library.documents import duplicates, held, versions
from media_library.documents.language import language_choices, language_of
from media_library.models import Accessibility
from media_library.pictures import as_kept
from media_library.uploads.kinds import BY_EXTENSION

OF_KEPT = (
    *("version_note", "accessibility_by_hand", "accessibility_reason"),
    *("language_by_hand", "replaced_by"),
)


class PortalDocumentForm(BaseDocumentForm):
    """A file that the centre has already is held back until the person decides.

    `held` is the key of the file that waits, `decided` the checksum for which «upload anyway» was
    pressed: another file chosen meanwhile is asked about anew.
    """

    data: Any
    files: Any

    held = forms.IntegerField(required=False, widget=forms.HiddenInput)
    decided = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.user = user
        self.duplicates: list[duplicates.Duplicate] = []
        self.waiting: Any = None
        self._fit_fields()
        if self.is_bound and "held" in self.fields:
            self._take_held()

    def _fit_fields(self) -> None:
        is_new = self.instance.pk is None
        unfit: tuple[str, ...] = OF_KEPT if is_new or "file" not in self.fields else ()
        if not is_new or "file" not in self.fields:
            unfit += ("held", "decided")
        for name in unfit:
            self.fields.pop(name, None)
        if file := self.fields.get("file"):
            file.help_text = _(
                "%(kinds)s, up to %(size)s; video up to %(video)s. Photos of people go to the "
                "images: there their consent is recorded."
            ) % {
                "kinds": ", ".join(each.upper() for each in BY_EXTENSION),
                "size": filesizeformat(settings.UPLOAD_MAX_FILE_BYTES),
                "video": filesizeformat(settings.UPLOAD_MAX_VIDEO_BYTES),
            }
        if flag := self.fields.get("accessibility_by_hand"):
            known = [each for each in Accessibility.choices if each[0] != Accessibility.UNKNOWN]
            flag.choices = [("", _("as the check has found")), *known]
        if language := self.fields.get("language_by_hand"):
            language.choices = [("", _("as the file itself says")), *language_choices()]
        if successor := self.fields.get("replaced_by"):
            successor.widget = AdminDocumentChooser()
            policy = self.permission_policy
            successor.queryset = policy.instances_user_has_any_permission_for(
                self.user, duplicates.ACTIONS
            )

    def _take_held(self) -> None:
        """Put a file that waited in the place of one chosen, unless another was chosen."""
        self.waiting = held.get(self.data.get(self.add_prefix("held")), self.user)
        name = self.add_prefix("file")
        if self.waiting is not None and name not in self.files:
            self.files = self.files.copy()
            self.files[name] = held.as_upload(self.waiting)

    def clean_file(self) -> Any:
        """Take a photo as it will be kept: its double in the library is known by that."""
        file = self.cleaned_data["file"]
        return as_kept(file) if "file" in self.changed_data and self._is_taken(file) else file

    def clean(self) -> dict[str, Any]:
        """Refuse what the centre has already, and a move of a document to another centre."""
        cleaned = super().clean()
        file = cleaned.get("file") if "file" in self.changed_data else None
        if file and self.instance.pk:
            if duplicates.checksum(file) == self.instance.get_file_hash():
                self.add_error("file", _("This is the very file that the document has now."))
        elif file:
            self._ask_about_duplicates(file, cleaned)
        if self.instance.pk:
            self._keep_in_centre(cleaned.get("collection"))
        return cleaned

    def _ask_about_duplicates(self, file: Any, cleaned: dict[str, Any]) -> None:
        checksum = duplicates.checksum(file)
        if cleaned.get("decided") == checksum:
            return
        collection = cleaned.get("collection") or self._only_collection()
        found = duplicates.find(file, collection, self.user)
        if found and self._is_taken(file):
            self.duplicates = found
            self.waiting = held.keep(file, self.user, instead_of=self.waiting)
            self.data = self.data.copy()
            self.data[self.add_prefix("held")] = self.waiting.pk
            self.data[self.add_prefix("decided")] = checksum
            words = duplicates.in_words(self.duplicates)
            self.add_error("file", ValidationError(words, code="duplicate"))

    def _is_taken(self, file: Any) -> bool:
        """Say whether it would be kept: a known content under a wrong name is refused as well."""
        try:
            uploads.check(file)
        except ValidationError:  # the model will say why
            return False
        return True

    def _only_collection(self) -> Collection | None:
        return self.collections[0] if len(self.collections) == 1 else None

    def _keep_in_centre(self, collection: Collection | None) -> None:
        was = centres.site_of_collection(self.instance.collection)
        if collection is not None and centres.site_of_collection(collection) != was:
            self.add_error(
                "collection",
                _("The document belongs to another centre: upload it there once more."),
            )

    def save(self, commit: bool = True) -> Any:
        """Save; a new file of an old document keeps the earlier one as a version."""
        with transaction.atomic():
            if self.instance.pk and "file" in self.changed_data:
                versions.keep_previous(self.instance, self.user)
                self.original_file = None  # Wagtail would delete it
            elif self.instance.pk is None:
                self.instance.version_by = self.user
            else:
                self._settle_what_was_read()
            document = super().save(commit=commit)
        if self.waiting is not None:
            held.forget(self.waiting)
        return document

    def _settle_what_was_read(self) -> None:
        document, reading = self.instance, getattr(self.instance, "reading", None)
        found = reading.found if reading else Accessibility.UNKNOWN
        document.accessibility = document.accessibility_by_hand or found
        text, facts = (reading.text, reading.facts) if reading else ("", {})
        document.language = language_of(document.language_by_hand, text, facts)
