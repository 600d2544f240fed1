"""The list's addresses, menu item and permission."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail import hooks

from . import views
from .menu import JobsMenuItem


@hooks.register("register_admin_urls")
def register_job_urls() -> list[URLPattern]:
    """Addresses of the list of background jobs."""
    return [
        path("background/", views.JobsView.as_view(), name="core_jobs"),
        path("background/job/<int:pk>/repeat/", views.repeat_job, name="core_repeat_job"),
        path("background/change/<int:pk>/repeat/", views.repeat_failure, name="core_repeat_change"),
    ]


@hooks.register("register_reports_menu_item")
def register_jobs_menu_item() -> JobsMenuItem:
    """The list stands among the reports."""
    return JobsMenuItem()


@hooks.register("register_permissions")
def register_job_permissions() -> QuerySet[Permission]:
    """Lets groups be given the list of their own centre."""
    return Permission.objects.filter(content_type__app_label="core", codename="view_outboxfailure")
