"""The form of a material, in the order in which one fills it in."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, TabbedInterface

from core.models import BasePage
from methodology.models.parts import About, Content, Force
from organisations.submission.local_copy.panels import LocalCopyPanel

main_panels = [
    LocalCopyPanel(),
    *BasePage.content_panels,
    FieldPanel("lead"),
    *About.about_panels,
]
text_panels = [
    FieldPanel("body"),
    InlinePanel("files", heading=_("Files"), label=_("File")),
    *Content.source_panels,
]
force_panels = [
    *Force.force_panels,
    InlinePanel("authors", heading=_("Authors"), label=_("Author")),
    *Content.linked_panels,
]

material_edit_handler = TabbedInterface(
    [
        ObjectList(main_panels, heading=_("Material")),
        ObjectList(text_panels, heading=_("Text and files")),
        ObjectList(force_panels, heading=_("Date, authors, links")),
        ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ObjectList(BasePage.settings_panels, heading=_("Settings")),
    ]
)
