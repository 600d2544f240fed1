"""The number that was given last."""

from django.db import models


class LastNumber(models.Model):
    """How far a centre has counted things of a kind: what was deleted leaves its number unused."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=100)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "kind"], name="core_last_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.site_id}: {self.kind} {self.number}"
