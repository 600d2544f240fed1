"""What the practice says of itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from core.fields import BodyField

PLAIN = ["bold", "italic", "ol", "ul", "link"]


class Content(models.Model):
    """Problem, goal, essence, results, what failed, conditions of replication."""

    problem = RichTextField(
        _("problem"),
        features=PLAIN,
        max_length=4000,
        help_text=_("Which problem of children or of the organisation it solves."),
    )
    goal = models.TextField(_("goal"), max_length=1000)
    essence = RichTextField(
        _("essence"),
        features=PLAIN,
        max_length=8000,
        help_text=_("What is done and what is new in it."),
    )
    body = BodyField(_("text"), blank=True)
    results = RichTextField(
        _("results"),
        features=PLAIN,
        max_length=6000,
        help_text=_("What has changed, in figures and in words."),
    )
    failures = RichTextField(
        _("what did not work"),
        features=PLAIN,
        max_length=4000,
        blank=True,
        help_text=_("Honestly: it saves others from the same mistake."),
    )
    replication = RichTextField(
        _("conditions of replication"),
        features=PLAIN,
        max_length=6000,
        help_text=_("What is needed, which risks there are, what not to do."),
    )
    keywords = models.CharField(
        _("words for search"),
        max_length=300,
        blank=True,
        help_text=_("Other words by which people look for it; readers do not see them."),
    )

    content_fields = [
        MultiFieldPanel(
            [FieldPanel("problem"), FieldPanel("goal"), FieldPanel("essence")],
            heading=_("Problem, goal, essence"),
        ),
    ]
    outcome_fields = [
        FieldPanel("results"),
        FieldPanel("failures"),
        FieldPanel("replication"),
    ]
    more_fields = [
        FieldPanel("body", heading=_("More: pictures, video, quotes")),
        FieldPanel("keywords"),
    ]

    class Meta:
        abstract = True
