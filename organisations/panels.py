"""The form of an organisation."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)

from organisations.forms import SpecialistForm
from organisations.submission.local_copy.panels import LocalCopyPanel
from vocabularies.offered import OfferedTermsForm


def _word(name: str) -> FieldPanel:
    return FieldPanel(name, widget=forms.Select)


main_panels = [
    LocalCopyPanel(),
    FieldPanel("short_name"),
    FieldPanel("full_name"),
    FieldPanel("lead"),
    FieldRowPanel([_word("kind"), _word("department")]),
    FieldRowPanel([FieldPanel("district"), FieldPanel("locality")]),
    InlinePanel("addresses", heading=_("Addresses"), label=_("Address")),
    FieldPanel("logo"),
    FieldPanel("slug"),
]
contact_panels = [
    FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    FieldPanel("opening_hours"),
    FieldPanel("website"),
    FieldPanel("sveden_url"),
    FieldPanel("bus_gov_url"),
    FieldPanel("navigator_url"),
    MultiFieldPanel(
        [
            FieldPanel("head_position"),
            FieldPanel("head_name"),
            FieldPanel("head_is_public"),
        ],
        heading=_("Head"),
    ),
]
requisites_panels = [
    FieldRowPanel([FieldPanel("inn"), FieldPanel("kpp"), FieldPanel("ogrn")]),
    FieldPanel("founder"),
    _word("ownership"),
    FieldPanel("licence"),
    FieldPanel("licence_url"),
]
system_panels = [
    InlinePanel("system_roles", heading=_("Roles in the system"), label=_("Role")),
    _word("partner_kind"),
    MultiFieldPanel(
        [
            FieldPanel("accessibility", widget=forms.CheckboxSelectMultiple),
            FieldPanel("accessibility_plans"),
        ],
        heading=_("Accessible environment"),
    ),
]
organisation_edit_handler = TabbedInterface(
    [
        ObjectList(main_panels, heading=_("Organisation")),
        ObjectList(contact_panels, heading=_("Contacts")),
        ObjectList(requisites_panels, heading=_("Requisites")),
        ObjectList(system_panels, heading=_("In the system")),
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
    base_form_class=OfferedTermsForm,
)

agreement_edit_handler = ObjectList(
    [
        FieldPanel("partner"),
        FieldPanel("organisation"),
        FieldPanel("subject"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("date"), FieldPanel("until")]),
        MultiFieldPanel(
            [FieldPanel("document"), FieldPanel("document_is_public")], heading=_("File")
        ),
        FieldPanel("is_public"),
        FieldPanel("translations"),
    ]
)
specialist_edit_handler = ObjectList(
    [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("position"), FieldPanel("organisation")]),
        FieldPanel("photo"),
        FieldPanel("roles", widget=forms.CheckboxSelectMultiple),
        FieldPanel("directions", widget=forms.CheckboxSelectMultiple),
        MultiFieldPanel(
            [
                FieldPanel("topics"),
                FieldPanel("hours"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
            ],
            heading=_("Consultations"),
        ),
        MultiFieldPanel([FieldPanel("consent"), FieldPanel("is_public")], heading=_("Publishing")),
        FieldPanel("user"),
        FieldPanel("translations"),
    ],
    base_form_class=SpecialistForm,
)
