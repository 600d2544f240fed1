"""Rows of registers in the window where a page is translated: those of the person's centres."""

from django.db.models import QuerySet
from django.http import Http404
from wagtail.models import Site
from wagtail_localize.views.snippets_api import SnippetViewSet

from core import access


class OwnRowsViewSet(SnippetViewSet):
    """What may stand in a translation instead of a row; registers shared by all are not given."""

    def get_queryset(self) -> QuerySet:
        found = super().get_queryset()
        user = self.request.user
        if user.is_superuser:
            return found
        if not any(each.related_model is Site for each in found.model._meta.fields):
            raise Http404
        return found.filter(site__in=access.sites_of(user).values("pk"))
