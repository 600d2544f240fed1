"""The registers of the bank in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.viewsets import CentreViewSet
from organisations.submission.local_copy.panels import LocalCopyPanel
from practices_bank.models import Adoption

adoption_edit_handler = ObjectList(
    [
        LocalCopyPanel(),
        FieldPanel("practice"),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("year")]),
        FieldPanel("adaptation"),
        FieldPanel("result"),
        FieldPanel("feedback"),
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            heading=_("Contact"),
        ),
    ]
)


class AdoptionViewSet(CentreViewSet):
    """Who has adopted which practice; publishing confirms it."""

    model = Adoption
    icon = "check"
    menu_label = _("Adoptions")
    list_display = [
        "practice",
        "organisation",
        "year",
        BooleanColumn("live", label=_("Confirmed")),
    ]
    list_filter = ["live", "year"]
    list_export = ["practice", "organisation", "year", "adaptation", "result", "feedback", "live"]
    search_fields = ["practice__title", "organisation__short_name"]
    search_backend_name = None
    ordering = ["-year", "-pk"]
    edit_handler = adoption_edit_handler
    copy_view_enabled = False


class PracticesGroup(SnippetViewSetGroup):
    """One entry of the menu for the registers about practices."""

    menu_label = _("Bank of practices")
    menu_icon = "pick"
    menu_order = 285
    items = (AdoptionViewSet,)
