"""Log of what people did with things that are not pages, divided by centres."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from wagtail.models import Site
from wagtail.models.audit_log import BaseLogEntry, ModelLogEntryManager

from core import access, centres, log_entries


class CentreLogEntryManager(ModelLogEntryManager):
    """Writes an entry with its centre; shows a person the entries of his centres only."""

    def log_action(self, instance: Any, action: str, **kwargs: Any) -> Any:
        kwargs.setdefault("site", centres.of_instance(instance))
        return super().log_action(instance, action, **kwargs)

    def viewable_by_user(self, user: Any) -> QuerySet:
        if user.is_superuser:
            return self.all()
        return self.filter(site__in=access.sites_of(user).values("pk"))


class CentreLogEntry(BaseLogEntry):
    """Takes the place of Wagtail's ModelLogEntry, which knows no sites.

    What belongs to no centre (accounts, groups) is seen in the report by superusers only.
    """

    site = models.ForeignKey(
        Site, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    object_id = models.CharField(max_length=255, db_index=True)

    objects = CentreLogEntryManager()
    clean_fields = log_entries.clean_fields

    class Meta(BaseLogEntry.Meta):
        ordering = ["-timestamp", "-id"]

    def __str__(self) -> str:
        return f"{self.action}: {self.label}"
