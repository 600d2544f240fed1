"""Legal pages: what the law makes a site publish."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page
from wagtail.search import index

from consents.models import ConsentTextsPage, WithdrawalPage
from core import links, restrictions
from core.models import BasePage
from home.models.mixins import BodyMixin


class LegalPage(BodyMixin, BasePage):
    """Privacy policy, cookies, accessibility statement (152-ФЗ, ПП РФ 102, ГОСТ Р 52872)."""

    class Kind(models.TextChoices):
        """What the page states; one page of a kind in a centre and language."""

        PRIVACY = "privacy", _("personal data policy")
        COOKIES = "cookies", _("cookies")
        ACCESSIBILITY = "accessibility", _("accessibility statement")
        OTHER = "other", _("other legal page")

    page_description = _("A legal page: privacy policy, cookies, accessibility statement")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.OTHER)
    edition = models.CharField(_("edition"), max_length=40, blank=True)
    effective_from = models.DateField(_("in force from"), null=True, blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("edition"), FieldPanel("effective_from")]),
        *BodyMixin.body_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        *BodyMixin.body_search_fields,
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("legal page")
        verbose_name_plural = _("legal pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the other pages that the law asks for: they stand among the sections."""
        context = super().get_context(request, *args, **kwargs)
        beside = Page.objects.sibling_of(self, inclusive=False).live()
        beside = restrictions.public(beside.type(LegalPage, ConsentTextsPage, WithdrawalPage))
        context["neighbours"] = SimpleLazyObject(lambda: links.links_to(beside, request))
        return context

    def clean(self) -> None:
        """Refuse a second page of the same kind beside this one."""
        super().clean()
        if self.kind == self.Kind.OTHER or not self.path:
            return
        twins = LegalPage.objects.sibling_of(self, inclusive=False).filter(kind=self.kind)
        if twins.exists():
            raise ValidationError({"kind": _("The centre already has a page of this kind.")})
