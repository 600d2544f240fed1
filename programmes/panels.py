"""The form of a programme, in the order in which one fills it in."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from core.models import BasePage
from organisations.submission.local_copy.panels import LocalCopyPanel
from programmes.models.parts import (
    Approval,
    Children,
    Content,
    DistanceForm,
    EnrolmentPlaces,
    Money,
    Navigator,
    Session,
    Study,
)

main_panels = [
    LocalCopyPanel(),
    *BasePage.content_panels,
    FieldPanel("full_title"),
    FieldPanel("lead"),
    FieldPanel("organisation"),
    *Study.study_panels,
    *Children.children_panels,
    *Money.money_panels,
]
content_panels = [
    *Content.content_fields,
    InlinePanel("modules", heading=_("Modules"), label=_("Module")),
]
lessons_panels = [
    *EnrolmentPlaces.enrolment_panels,
    *Navigator.navigator_panels,
    InlinePanel("schedule", heading=_("Schedule"), label=_("Group")),
    InlinePanel("where", heading=_("Places of lessons"), label=_("Place")),
    InlinePanel("teachers", heading=_("Teachers"), label=_("Teacher")),
    *Session.session_panels,
]
forms_panels = [
    *DistanceForm.distance_panels,
    MultiFieldPanel(
        [
            FieldPanel("is_network"),
            InlinePanel("participants", heading=_("Participants"), label=_("Participant")),
        ],
        heading=_("Network form"),
    ),
]
papers_panels = [
    *Approval.approval_panels,
    FieldPanel("is_archived"),
]

programme_edit_handler = TabbedInterface(
    [
        ObjectList(main_panels, heading=_("Programme")),
        ObjectList(content_panels, heading=_("Content")),
        ObjectList(lessons_panels, heading=_("Lessons and enrolment")),
        ObjectList(forms_panels, heading=_("Distance and network")),
        ObjectList(papers_panels, heading=_("Papers")),
        ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ObjectList(BasePage.settings_panels, heading=_("Settings")),
    ]
)
