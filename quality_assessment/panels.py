"""The forms of a cycle, of a result and of a measure."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
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

from .forms import ResultForm, SurveyForm
from .indicators import CODES, CRITERIA
from .raw import NAMES

freshness = MultiFieldPanel(
    [FieldPanel("review_due"), FieldPanel("review_owner")], heading=_("Freshness")
)

cycle_edit_handler = TabbedInterface(
    [
        ObjectList(
            [
                FieldPanel("year"),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("object")]),
                FieldPanel("operator"),
                FieldPanel("ground"),
                FieldRowPanel([FieldPanel("council_protocol"), FieldPanel("council_date")]),
                FieldRowPanel([FieldPanel("survey_from"), FieldPanel("survey_until")]),
                FieldPanel("questionnaire_url"),
                MultiFieldPanel(
                    [
                        FieldRowPanel([FieldPanel("bus_gov_url"), FieldPanel("bus_gov_date")]),
                        FieldPanel("report"),
                    ],
                    heading=_("Where the results were published"),
                ),
                FieldPanel("note"),
                FieldPanel("slug"),
            ],
            heading=_("The cycle"),
        ),
        ObjectList(
            [
                FieldPanel("edition"),
                FieldRowPanel([FieldPanel("rounding"), FieldPanel("share_formula")]),
                FieldRowPanel([FieldPanel("absent_disabled"), FieldPanel("absent_points")]),
                FieldRowPanel([FieldPanel("places_rule"), FieldPanel("place_shown")]),
            ],
            heading=pgettext_lazy("assessment", "Methodology"),
        ),
        ObjectList([PublishingPanel(), freshness], heading=_("Publishing")),
    ]
)

result_edit_handler = ObjectList(
    [
        FieldRowPanel([FieldPanel("cycle"), FieldPanel("organisation")]),
        FieldRowPanel([FieldPanel("is_branch"), FieldPanel("branch_name")]),
        FieldRowPanel([FieldPanel("recipients"), FieldPanel("respondents")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel(each.code) for each in CRITERIA]),
                FieldRowPanel(
                    [
                        FieldPanel("total"),
                        FieldPanel("place_municipality"),
                        FieldPanel("place_region"),
                    ]
                ),
                FieldRowPanel([FieldPanel("source_url"), FieldPanel("source_document")]),
                FieldPanel("difference_reason"),
            ],
            heading=_("Published figures"),
        ),
        MultiFieldPanel(
            [FieldPanel(f"i{code.replace('.', '_')}") for code in CODES],
            heading=_("Published indicators"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                HelpPanel(_("An empty field is «not known», 0 is «none»: they are not the same.")),
                *[FieldPanel(f"raw_{name}") for name in NAMES],
            ],
            heading=_("Raw counts"),
            classname="collapsed",
        ),
    ],
    base_form_class=ResultForm,
)

measure_edit_handler = ObjectList(
    [
        FieldRowPanel([FieldPanel("cycle"), FieldPanel("organisation")]),
        FieldPanel("indicator"),
        FieldPanel("shortcoming"),
        FieldPanel("measure"),
        FieldRowPanel([FieldPanel("term"), FieldPanel("responsible")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("done_on")]),
                FieldPanel("result"),
                FieldPanel("evidence"),
            ],
            heading=_("Report"),
        ),
        PublishingPanel(),
    ]
)

examination_edit_handler = ObjectList(
    [
        FieldRowPanel([FieldPanel("cycle"), FieldPanel("programme")]),
        FieldRowPanel([FieldPanel("examined_by"), FieldPanel("held_on")]),
        FieldPanel("body"),
        FieldPanel("verdict"),
        FieldRowPanel([FieldPanel("points"), FieldPanel("highest")]),
        FieldPanel("strengths"),
        FieldPanel("remarks"),
        FieldPanel("conclusion"),
        PublishingPanel(),
    ]
)

survey_edit_handler = ObjectList(
    [
        FieldPanel("cycle"),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
        FieldPanel("needs_code"),
        FieldRowPanel([FieldPanel("share"), FieldPanel("most")]),
        FieldPanel("keep_months"),
        MultiFieldPanel(
            [
                HelpPanel(
                    _("After the first answer the questions stay as they are: they were asked so.")
                ),
                FieldPanel("wording_checked"),
                InlinePanel(
                    "questions",
                    [FieldPanel("role"), FieldPanel("text"), FieldPanel("hint")],
                    label=_("Question"),
                ),
            ],
            heading=_("Questions of the survey"),
        ),
    ],
    base_form_class=SurveyForm,
)
