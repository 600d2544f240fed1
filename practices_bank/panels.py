"""The form of a practice, in the order in which one tells it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)

from core.models import BasePage
from organisations.submission.guide.panels import GuidedInterface
from practices_bank.guide import guide
from practices_bank.models.parts import Content, Origin, Passport, Proof, Selection
from practices_bank.transfer.desk.panel import TransfersPanel

passport_panels = [
    *BasePage.content_panels,
    FieldPanel("lead"),
    *Origin.origin_panels,
    *Passport.passport_panels,
    *Selection.selection_panels,
    InlinePanel("authors", heading=_("Authors"), label=_("Author")),
]
story_panels = [
    *Content.content_fields,
    InlinePanel("stages", heading=_("Stages"), label=_("Stage")),
    InlinePanel("resources", heading=_("Resources"), label=_("Resource")),
    InlinePanel("partners", heading=_("Partners"), label=_("Partner")),
]
results_panels = [
    InlinePanel("indicators", heading=_("Measured results"), label=_("Measured result")),
    *Content.outcome_fields,
    *Proof.proof_panels,
]
materials_panels = [
    InlinePanel("materials", heading=_("Materials"), label=_("Material")),
    *Content.more_fields,
    MultiFieldPanel(
        [FieldPanel("is_archived"), FieldPanel("archive_reason")], heading=_("Archive")
    ),
    TransfersPanel(heading=_("Regional centre")),
]

practice_edit_handler = GuidedInterface(
    [
        ObjectList(passport_panels, heading=_("Practice")),
        ObjectList(story_panels, heading=_("How it is done")),
        ObjectList(results_panels, heading=_("Results and evidence")),
        ObjectList(materials_panels, heading=_("Materials")),
        ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ObjectList(BasePage.settings_panels, heading=_("Settings")),
    ],
    guide=guide,
)
