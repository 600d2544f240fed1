"""Wagtail's people admin with our views and permission policies in it."""

from wagtail.users.apps import WagtailUsersAppConfig


class PeopleDeskConfig(WagtailUsersAppConfig):
    """Stands in INSTALLED_APPS instead of "wagtail.users"."""

    user_viewset = "users.viewsets.PeopleViewSet"

    def ready(self) -> None:
        from django.contrib.auth.models import Group
        from wagtail.permissions import register_permission_policy

        from users.models import User
        from users.policy import PeoplePolicy, SuperuserPolicy

        register_permission_policy(User, PeoplePolicy(User))
        register_permission_policy(Group, SuperuserPolicy(Group))
