"""The mark of a centre's content, changed by every public change."""

from django.db import models


class ContentStamp(models.Model):
    """A random mark: a counter set back by a restored backup would repeat old marks."""

    site = models.OneToOneField(
        "wagtailcore.Site", on_delete=models.CASCADE, related_name="content_stamp"
    )
    stamp = models.CharField(max_length=32)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.site_id}: {self.stamp}"
