"""Rows that say what changed and what is still to be done about it."""

from functools import cached_property

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.outbox.actions import Action


class OutboxEntry(models.Model):
    """One change of one thing, written in the change's own transaction.

    `version` grows with every change of the thing: its own row is locked by the save before the
    outbox row takes its number, so the order of versions is the order of commits.
    """

    version = models.BigAutoField(primary_key=True)
    site = models.ForeignKey(
        "wagtailcore.Site", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    model = models.CharField(max_length=100)
    object_pk = models.CharField(max_length=64)
    action = models.CharField(max_length=8, choices=Action)
    public = models.BooleanField(default=True)
    old_urls = ArrayField(models.TextField(), default=list, blank=True)
    created = models.DateTimeField(auto_now_add=True)
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("outbox row")
        verbose_name_plural = _("outbox rows")
        ordering = ["version"]
        indexes = [
            models.Index("version", name="core_outbox_due", condition=models.Q(done=None)),
            models.Index("model", "object_pk", name="core_outbox_object"),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.object_pk}: {self.get_action_display()}"

    @property
    def model_class(self) -> type[models.Model] | None:
        """Class of the thing; None when its app is no longer installed."""
        try:
            return apps.get_model(self.model)
        except LookupError:
            return None

    @cached_property
    def instance(self) -> models.Model | None:
        """The thing as it is now; None when it is gone."""
        if self.model_class is None:
            return None
        return self.model_class._default_manager.filter(pk=self.object_pk).first()


class OutboxFailure(models.Model):
    """A handler that failed on a row; retried with growing pauses, then left to people."""

    entry = models.ForeignKey(OutboxEntry, on_delete=models.CASCADE, related_name="failures")
    handler = models.CharField(max_length=200)
    attempts = models.PositiveSmallIntegerField(default=1)
    next_try = models.DateTimeField(null=True, blank=True, db_index=True)
    failed = models.DateTimeField(auto_now=True)
    last_error = models.TextField(blank=True)

    class Meta:
        verbose_name = _("failed follow-up of a change")
        verbose_name_plural = _("failed follow-ups of changes")
        ordering = ["-failed"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "handler"], name="core_outbox_failure_unique")
        ]

    def __str__(self) -> str:
        return f"{self.handler}: {self.last_error}"

    @property
    def given_up(self) -> bool:
        """No further attempt is planned: somebody must press «повторить»."""
        return self.next_try is None
