"""What makes a portal the portal of one centre; edited in the admin, never in templates."""

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Locale

from core import phones
from core.caching.kept import kept
from core.centre_form import CentreSettingsForm
from core.models.centre import (
    CentreContacts,
    CentreLinks,
    CentreNames,
    CentreOwner,
    CentrePresentation,
    CentreRegion,
    CentreUpkeep,
)
from core.models.recorded import Recorded
from core.translated import Translated


@register_setting(icon="home", order=1)
class CentreSettings(
    CentreNames,
    CentreContacts,
    CentreOwner,
    CentreRegion,
    CentreLinks,
    CentrePresentation,
    CentreUpkeep,
    Translated,
    Recorded,
    BaseSiteSetting,
):
    """Names, contacts and owner's requisites of one centre (Тверь 1.1, Электросталь 1.2).

    `for_request` asks the database once per request, for anonymous readers once per change of the
    centre's content; templates get the same object as `centre`.
    """

    MANDATORY = (
        *("full_name", "short_name", "municipality"),
        *("owner_name", "owner_address", "owner_email"),
    )

    translated_fields = (
        *("full_name", "short_name", "host_organisation", "project_name"),
        *("municipality", "municipality_genitive", "municipality_locative", "municipality_short"),
        *("postal_address", "opening_hours", "owner_name", "owner_address"),
        *("coordinator", "regional_centre", "navigator_name"),
    )

    collection = models.ForeignKey(
        "wagtailcore.Collection",
        verbose_name=_("collection"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(CentreNames.names_panels, heading=_("Names")),
            ObjectList(CentreContacts.contacts_panels, heading=_("Contacts")),
            ObjectList(CentreOwner.owner_panels, heading=_("Owner")),
            ObjectList(CentreRegion.region_panels, heading=_("Region")),
            ObjectList(CentreLinks.links_panels, heading=_("Links")),
            ObjectList(CentrePresentation.presentation_panels, heading=_("Sections")),
            ObjectList(CentreUpkeep.upkeep_panels, heading=_("Freshness")),
            ObjectList([FieldPanel("translations")], heading=_("Languages")),
        ],
        base_form_class=CentreSettingsForm,
    )

    class Meta:
        verbose_name = _("centre")
        verbose_name_plural = _("centres")

    def __str__(self) -> str:
        return self.short_name or str(self.site)

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        """Return the settings of the centre asked: read only, many requests share them."""
        ask = super().for_request
        settings: Self = kept(request, "centre settings", lambda: ask(request))
        return settings

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a language that the centre speaks has its locale, else nothing offers it."""
        super().save(*args, **kwargs)
        for code in self.other_languages:
            Locale.objects.get_or_create(language_code=code)

    def clean(self) -> None:
        """Check what is about several lines at once; fields check themselves."""
        super().clean()
        if self.analytics_on and not self.analytics_pixel:
            message = _("Name the counter: without it readers would agree to nothing.")
            raise ValidationError({"analytics_pixel": message})
        others = [phones.tidy(each) for each in self.other_phones.splitlines() if each.strip()]
        self.other_phones = "\n".join(others)
        try:
            for each in others:
                phones.validate_phone(each)
        except ValidationError as error:
            raise ValidationError({"other_phones": error.messages}) from None

    @property
    def unfilled(self) -> list[str]:
        """Names of the fields that the law or the layout demands and that are empty."""
        fields: list[Any] = [self._meta.get_field(name) for name in self.unfilled_fields]
        return [str(each.verbose_name) for each in fields]

    @property
    def unfilled_fields(self) -> list[str]:
        """The same fields by their own names."""
        return [name for name in self.MANDATORY if not getattr(self, name)]
