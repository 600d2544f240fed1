"""The form of an act."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)

from .forms import ActForm

requisites_panels = [
    FieldPanel("title"),
    FieldRowPanel([FieldPanel("kind"), FieldPanel("level")]),
    FieldPanel("issuer"),
    FieldRowPanel([FieldPanel("number"), FieldPanel("date"), FieldPanel("in_force_from")]),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("status"), FieldPanel("repealed_on")]),
            FieldPanel("replaced_by"),
            FieldPanel("amended_by"),
            FieldPanel("edition"),
        ],
        heading=_("State"),
    ),
    MultiFieldPanel([FieldPanel("role"), FieldPanel("topic")], heading=_("Place on the portal")),
    FieldPanel("lead"),
    FieldPanel("document"),
    InlinePanel("publications", heading=_("Official publications"), label=_("Publication")),
    FieldPanel("slug"),
]
text_panels = [
    HelpPanel(
        _(
            "Paste the whole text below and save: headings, clauses and lists are told apart by "
            "their numbers. Then correct them one by one."
        )
    ),
    FieldPanel("pasted_text"),
    InlinePanel("clauses", heading=_("Clauses"), label=_("Clause")),
]
act_edit_handler = TabbedInterface(
    [
        ObjectList(requisites_panels, heading=_("Requisites")),
        ObjectList(text_panels, heading=_("Text")),
        ObjectList([FieldPanel("translations")], heading=_("Languages")),
        ObjectList(
            [
                PublishingPanel(),
                MultiFieldPanel(
                    [FieldPanel("review_due"), FieldPanel("review_owner")], heading=_("Freshness")
                ),
            ],
            heading=_("Publishing"),
        ),
    ],
    base_form_class=ActForm,
)
