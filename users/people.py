"""Whom a person sees and manages at the desk.

A superuser manages everybody. A centre's administrator sees the people with a role in his centre,
superusers excepted. He gives and takes the roles of his centre; the account itself (names, e-mail,
closing, deletion) he edits only while all that the person may do comes from his centre.
"""

from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Exists, OuterRef, QuerySet

from users.models import CentreRole, Role, User


def manages_people(user: Any) -> bool:
    """Tell whether the person manages people somewhere."""
    from users.access import roles_of

    if not (user.is_authenticated and user.is_active):
        return False
    return user.is_superuser or any(role == Role.ADMINISTRATOR for _, role in roles_of(user))


def people_of(user: Any) -> QuerySet[User]:
    """Return the people whom a person sees in the list of people."""
    if not manages_people(user):
        return User.objects.none()
    if user.is_superuser:
        return User.objects.all()
    groups = CentreRole.objects.granted_by(user).values("group")
    memberships = User.groups.through.objects.filter(user=OuterRef("pk"), group__in=groups)
    return User.objects.filter(Exists(memberships), is_superuser=False)


def owns_account(user: Any, person: User) -> bool:
    """Tell whether everything that a person may do comes from the user's centres."""
    if not manages_people(user):
        return False
    if user.is_superuser:
        return True
    if person.is_superuser or person.user_permissions.exists():
        return False
    own = CentreRole.objects.granted_by(user).values("group")
    return not Group.objects.filter(user=person).exclude(pk__in=own).exists()


def may_delete(user: Any, person: User) -> bool:
    """Tell whether the user may delete an account: never his own."""
    return user.pk != person.pk and owns_account(user, person)


def set_roles(person: User, roles: QuerySet[CentreRole], *, by: Any) -> tuple[list, list]:
    """Give exactly these of the roles that `by` may grant; others stay. Return (given, taken)."""
    grantable = CentreRole.objects.granted_by(by).select_related("group", "site")
    wanted = set(roles.values_list("pk", flat=True))
    held = set(grantable.held_by(person).values_list("pk", flat=True))
    given = [role for role in grantable if role.pk in wanted - held]
    taken = [role for role in grantable if role.pk in held - wanted]
    person.groups.add(*(role.group for role in given))
    person.groups.remove(*(role.group for role in taken))
    return given, taken
