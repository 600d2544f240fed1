"""Which group of Django stands for which role in which centre."""

from typing import Any

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class Role(models.TextChoices):
    """What a person does in a centre (Тверь 3.1, Электросталь 3)."""

    ADMINISTRATOR = "administrator", _("centre administrator")
    EDITOR = "editor", _("editor and methodist")
    AUTHOR = "author", _("author")
    REPRESENTATIVE = "representative", _("representative of an organisation")
    EXPERT = "expert", _("expert")
    OBSERVER = "observer", _("observer")

    @property
    def does(self) -> str:
        """What the role may do, for those who give it."""
        return str(_DOES[self])


_DOES = {
    Role.ADMINISTRATOR: _("everything in the centre: settings, people, consents"),
    Role.EDITOR: _("writes, checks and publishes"),
    Role.AUTHOR: _("writes and sends to be checked"),
    Role.REPRESENTATIVE: _("keeps what is of its organisation, the editor checks"),
    Role.EXPERT: _("assesses practices that are given to them"),
    Role.OBSERVER: _("reads the reports"),
}


class CentreRoleQuerySet(models.QuerySet["CentreRole"]):
    """Roles as the desk and the services ask for them."""

    def for_site(self, site: Site) -> "CentreRoleQuerySet":
        """Keep the roles of one centre."""
        return self.filter(site=site)

    def held_by(self, user: Any) -> "CentreRoleQuerySet":
        """Keep the roles that a person has."""
        return self.filter(group__user=user)

    def granted_by(self, user: Any) -> "CentreRoleQuerySet":
        """Keep the roles that a person may give: of the centres where he is administrator."""
        if not user.is_active:
            return self.none()
        if user.is_superuser:
            return self.all()
        own = CentreRole.objects.held_by(user).filter(role=Role.ADMINISTRATOR)
        return self.filter(site__in=own.values("site"))


class CentreRole(models.Model):
    """The only link between a role of a centre and a group; a group's name means nothing."""

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.CASCADE, related_name="centre_roles"
    )
    role = models.CharField(_("role"), max_length=20, choices=Role)
    group = models.OneToOneField(
        Group, verbose_name=_("group"), on_delete=models.CASCADE, related_name="centre_role"
    )

    objects = CentreRoleQuerySet.as_manager()

    class Meta:
        verbose_name = _("role in a centre")
        verbose_name_plural = _("roles in centres")
        ordering = ["site", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["site", "role"], name="users_centre_role_unique")
        ]

    def __str__(self) -> str:
        return f"{self.site.site_name or self.site.hostname}: {self.get_role_display()}"
