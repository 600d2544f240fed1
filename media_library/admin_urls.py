"""Addresses of the desk that stand before Wagtail's of the same paths."""

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from media_library.own_tags import autocomplete

urlpatterns = decorate_urlpatterns(
    [
        path("tag-autocomplete/", autocomplete),
        path("tag-autocomplete/<slug:app_name>/<slug:model_name>/", autocomplete),
    ],
    require_admin_access,
)
