"""The form of a news item, in the order in which one writes it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

news_panels = [
    FieldPanel("lead"),
    FieldRowPanel(
        [
            FieldPanel("date", help_text=_("Under the heading. It does not delay publishing.")),
            FieldPanel("rubric"),
        ]
    ),
    MultiFieldPanel([FieldPanel("cover"), FieldPanel("cover_alt")], heading=_("Cover")),
    FieldPanel("body"),
    InlinePanel("photos", heading=_("Gallery"), label=_("Photo")),
    MultiFieldPanel(
        [
            FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
            FieldPanel("directions", widget=forms.CheckboxSelectMultiple),
        ],
        heading=_("For whom"),
    ),
    InlinePanel("organisations", heading=_("Organisations"), label=_("Organisation"), max_num=12),
    InlinePanel("practices", heading=_("Practices"), label=_("Practice"), max_num=12),
    MultiFieldPanel(
        [
            FieldPanel("pinned_until", help_text=_("Till this day it stands first.")),
            FieldPanel(
                "off_front_from", help_text=_("From this day it stands in the list of news only.")
            ),
        ],
        heading=_("Place"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("source_name", help_text=_("When the news is not the centre's own.")),
            FieldPanel("source_url"),
            FieldPanel("age_mark"),
        ],
        heading=_("Source and age mark"),
    ),
    InlinePanel("related_news", heading=_("Related news"), label=_("News item"), max_num=6),
]
