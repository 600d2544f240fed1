"""The forms of a question and of an answer for everybody."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)

question_edit_handler = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldPanel("text", read_only=True),
                FieldRowPanel(
                    [
                        FieldPanel("audience", read_only=True),
                        FieldPanel("asked_at", read_only=True),
                        FieldPanel("due_on", read_only=True),
                    ]
                ),
            ],
            heading=_("The question"),
        ),
        FieldRowPanel([FieldPanel("topic"), FieldPanel("assignee")]),
        FieldPanel("note"),
        FieldPanel("answer"),
        FieldPanel("answered_by"),
    ]
)

frequent_edit_handler = TabbedInterface(
    [
        ObjectList(
            [
                FieldPanel("question"),
                FieldPanel("answer"),
                FieldRowPanel([FieldPanel("topic"), FieldPanel("order")]),
                FieldPanel("audiences"),
                FieldRowPanel([FieldPanel("answered_by"), FieldPanel("checked_on")]),
                FieldPanel("slug"),
            ],
            heading=_("The answer"),
        ),
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
    ]
)
