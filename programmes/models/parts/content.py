"""What the programme says of itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from core.fields import BodyField

PLAIN = ["bold", "italic", "ol", "ul", "link"]


class Content(models.Model):
    """Goal, tasks, results, curriculum, attestation, equipment; free text after them."""

    goal = models.TextField(_("goal"), max_length=1000, blank=True)
    tasks = models.TextField(_("tasks"), max_length=3000, blank=True, help_text=_("One per line."))
    results = RichTextField(_("what the child will learn"), features=PLAIN, blank=True)
    curriculum = RichTextField(_("content of the programme"), features=PLAIN, blank=True)
    attestation = models.TextField(_("form of attestation"), max_length=600, blank=True)
    equipment = models.TextField(_("equipment"), max_length=1000, blank=True)
    body = BodyField(_("text"), blank=True)

    content_fields = [
        MultiFieldPanel(
            [
                FieldPanel("results"),
                FieldPanel("goal"),
                FieldPanel("tasks"),
                FieldPanel("curriculum"),
                FieldPanel("attestation"),
                FieldPanel("equipment"),
            ],
            heading=_("Content of the programme"),
        ),
        FieldPanel("body", heading=_("More: questions of parents, pictures, files")),
    ]

    class Meta:
        abstract = True

    @property
    def task_lines(self) -> list[str]:
        """The tasks one by one."""
        return [line.strip() for line in self.tasks.splitlines() if line.strip()]
