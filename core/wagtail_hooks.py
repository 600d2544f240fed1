"""What core changes in the admin."""

from django.db import models
from wagtail import hooks
from wagtail.admin.forms.models import register_form_field_override

from core.slug_field import PortalSlugInput
from core.viewsets import CentreDeleteBulkAction

register_form_field_override(models.SlugField, override={"widget": PortalSlugInput})
hooks.register("register_bulk_action", CentreDeleteBulkAction, order=100)
