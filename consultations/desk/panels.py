"""The forms of hours, exceptions, topics and bookings."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from .forms import SpecialistsForm

PERSON = FieldPanel("specialist", widget=forms.Select)
OFFER = MultiFieldPanel(
    [
        FieldPanel("formats"),
        FieldPanel("minutes"),
        FieldPanel("place"),
        FieldPanel("connection"),
    ],
    heading=_("What is offered"),
)

topic_edit_handler = ObjectList(
    [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("order"), FieldPanel("active")]),
        FieldPanel("specialists", widget=forms.CheckboxSelectMultiple),
        FieldPanel("translations"),
    ],
    base_form_class=SpecialistsForm,
)

hours_edit_handler = ObjectList(
    [
        PERSON,
        FieldRowPanel([FieldPanel("weekday"), FieldPanel("start"), FieldPanel("end")]),
        OFFER,
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    ],
    base_form_class=SpecialistsForm,
)

exception_edit_handler = ObjectList(
    [
        PERSON,
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        OFFER,
    ],
    base_form_class=SpecialistsForm,
)

booking_edit_handler = ObjectList(
    [
        FieldRowPanel([FieldPanel("starts", read_only=True), FieldPanel("ends", read_only=True)]),
        FieldRowPanel([FieldPanel("topic", read_only=True), FieldPanel("format", read_only=True)]),
        FieldPanel("where", read_only=True),
        MultiFieldPanel(
            [
                FieldPanel("name", read_only=True),
                FieldPanel("email", read_only=True),
                FieldPanel("phone", read_only=True),
                FieldPanel("text", read_only=True),
            ],
            heading=_("The reader"),
        ),
        FieldPanel("reason"),
    ]
)
