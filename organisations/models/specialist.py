"""Methodologists, experts and consultants."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site
from wagtail.search import index

from consents.models import ConsentKind
from core import own_things, phones
from core.isolation.people import owners_of
from core.models import Recorded
from core.phones import PhoneField
from core.translated import Translated
from organisations.querysets import SpecialistQuerySet


class Specialist(Translated, Recorded, index.Indexed):
    """A person to turn to (dictionary 2.12): public with a recorded consent in force only.

    The end of the consent takes the person off the site by itself: `SpecialistQuerySet.public`.
    """

    translated_fields = ("position", "topics", "hours")
    picture_kinds = {"photo": ("portrait",)}

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("last name, first name, patronymic"), max_length=150)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only for those who work on the portal."),
    )
    position = models.CharField(_("position"), max_length=200, blank=True)
    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="specialists",
    )
    roles = models.ManyToManyField(
        "vocabularies.Term",
        verbose_name=_("roles"),
        related_name="+",
        limit_choices_to={"vocabulary": "specialist-role"},
    )
    directions = models.ManyToManyField(
        "vocabularies.Term",
        verbose_name=_("directions"),
        blank=True,
        related_name="+",
        limit_choices_to={"vocabulary": "direction"},
    )
    topics = models.TextField(
        _("topics of consultations"), blank=True, help_text=_("One on a line.")
    )
    hours = models.CharField(_("hours of consultations"), max_length=150, blank=True)
    phone = PhoneField(_("service phone"))
    email = models.EmailField(_("service e-mail"), blank=True)
    photo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A portrait; the consent to show it is recorded with the picture."),
    )
    is_public = models.BooleanField(_("published"), default=False)
    consent = models.ForeignKey(
        "consents.ConsentRecord",
        verbose_name=_("consent"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without a consent in force nothing of the person is published."),
    )

    search_auto_update = False  # the outbox feeds the index
    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("position"),
        index.SearchField("topics"),
        index.SearchField("words_in_other_languages"),
        index.RelatedFields("organisation", [index.SearchField("short_name")]),
        index.RelatedFields("directions", [index.SearchField("spellings")]),
        index.FilterField("site"),
    ]

    objects = models.Manager.from_queryset(SpecialistQuerySet)()

    class Meta:
        verbose_name = _("specialist")
        verbose_name_plural = _("specialists")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        """Name the row without the person: this string goes to logs and histories."""
        where = [self.position, str(self.organisation) if self.organisation_id else ""]
        words = ", ".join(filter(None, where))
        title = _("specialist № %(number)s") % {"number": self.pk or "–"}
        return f"{title}: {words}" if words else str(title)

    def clean(self) -> None:
        """Check that the person may be published and that all belongs to the centre."""
        super().clean()
        errors: dict[str, Any] = {}
        if problem := self._problem_of_consent():
            errors["consent"] = problem
        if problem := self._problem_of_photo():
            errors["photo"] = problem
        if self.organisation and self.site_id and self.organisation.site_id != self.site_id:
            errors["organisation"] = _("Choose an organisation of the same centre.")
        if self.user_id and self.site_id and not self._works_here():
            errors["user"] = _("This person does not work in the centre.")
        if errors:
            raise ValidationError(errors)

    def _problem_of_consent(self) -> Any:
        consent = self.consent
        if consent is None:
            return _("Record the person's consent before publishing.") if self.is_public else ""
        if consent.kind != ConsentKind.SPECIALIST:
            return _("Choose a consent to the publication of a specialist's data.")
        if self.site_id and consent.site_id != self.site_id:
            return _("This consent was given to another centre.")
        return (
            _("This consent is not in force.") if self.is_public and not consent.is_valid() else ""
        )

    def _problem_of_photo(self) -> Any:
        photo = self.photo
        if photo is None:
            return ""
        if self.site_id and own_things.foreign(photo, self.site):
            return _("This picture belongs to another centre.")
        if not photo.people_shown:
            return _("Mark in the picture that people can be recognised, and name the consent.")
        if self.is_public and photo.is_withheld:
            return _("The picture has no consent in force: record it and name it in the picture.")
        return ""

    @property
    def phone_href(self) -> str:
        """Address of the phone for a link; empty without a phone."""
        return phones.href(self.phone)

    def _works_here(self) -> bool:
        return owners_of(Site.objects.filter(pk=self.site_id)).filter(pk=self.user_id).exists()

    @classmethod
    def get_indexed_objects(cls) -> models.QuerySet:
        """Return those whom readers may meet: the index keeps no name without a consent."""
        return super().get_indexed_objects().public()

    def shown_with(self) -> list[Any]:
        """Return the records whose pages show the row."""
        return [self.organisation] if self.organisation else []

    @property
    def concerns_visitors(self) -> bool:
        """Whether readers may meet the person."""
        return self.is_public
