"""Groups of a centre and their permissions."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupCollectionPermission, GroupPagePermission, GroupSitePermission

from users.models import CentreRole, Role
from users.roles import ensure_roles
from users.roles.ensure import find_permissions


def find_permission(name):
    return find_permissions({name})[name]


def snapshot():
    """Return everything that roles give, as comparable rows."""
    return (
        sorted(Group.objects.values_list("name", flat=True)),
        sorted(GroupPagePermission.objects.values_list("group", "page", "permission")),
        sorted(GroupSitePermission.objects.values_list("group", "site", "permission")),
        sorted(GroupCollectionPermission.objects.values_list("group", "collection", "permission")),
        sorted(Group.permissions.through.objects.values_list("group", "permission")),
    )


def page_actions(centre, role):
    rows = GroupPagePermission.objects.filter(group=centre.group(role))
    assert {row.page_id for row in rows} <= {centre.home.pk}
    return {row.permission.codename.removesuffix("_page") for row in rows}


def test_every_role_has_its_own_group(two_centres):
    assert CentreRole.objects.for_site(two_centres.own.site).count() == len(Role)
    assert len(set(CentreRole.objects.values_list("group", flat=True))) == 2 * len(Role)


@pytest.mark.parametrize(
    ("role", "actions"),
    [
        (Role.ADMINISTRATOR, {"add", "change", "publish", "lock", "unlock"}),
        (Role.EDITOR, {"add", "change", "publish", "lock", "unlock"}),
        (Role.AUTHOR, {"add"}),
        (Role.REPRESENTATIVE, set()),
        (Role.EXPERT, set()),
        (Role.OBSERVER, set()),
    ],
)
def test_page_permissions_are_on_the_root_of_the_centre_only(two_centres, role, actions):
    assert page_actions(two_centres.own, role) == actions


def test_second_run_changes_nothing(two_centres):
    before = snapshot()

    ensure_roles(two_centres.own.site, two_centres.own.collection)

    assert snapshot() == before


def test_renamed_group_is_still_the_role(two_centres):
    Group.objects.filter(pk=two_centres.own.group(Role.EDITOR).pk).update(name="Редакция")

    ensure_roles(two_centres.own.site, two_centres.own.collection)

    assert two_centres.own.group(Role.EDITOR).name == "Редакция"
    assert Group.objects.filter(centre_role__isnull=False).count() == 2 * len(Role)


def test_missing_permission_comes_back_and_extra_ones_stay(two_centres):
    group = two_centres.own.group(Role.EDITOR)
    extra = find_permission("wagtailcore.add_site")
    group.permissions.add(extra)
    group.page_permissions.filter(permission__codename="publish_page").delete()

    ensure_roles(two_centres.own.site, two_centres.own.collection)

    assert "publish" in page_actions(two_centres.own, Role.EDITOR)
    assert extra in group.permissions.all()


def test_taken_name_gets_a_number(two_centres):
    first = two_centres.own
    name = first.group(Role.AUTHOR).name
    CentreRole.objects.filter(site=first.site, role=Role.AUTHOR).delete()

    ensure_roles(first.site, first.collection)

    assert first.group(Role.AUTHOR).name == f"{name} (2)"


def test_settings_are_granted_for_the_own_site_only(two_centres):
    rows = GroupSitePermission.objects.filter(group=two_centres.own.group(Role.ADMINISTRATOR))

    assert {row.site for row in rows} == {two_centres.own.site}
    assert "change_centresettings" in {row.permission.codename for row in rows}


def test_collections_are_granted_for_the_own_collection_only(two_centres):
    for role in (Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR):
        rows = GroupCollectionPermission.objects.filter(group=two_centres.own.group(role))
        assert {row.collection for row in rows} == {two_centres.own.collection}


def test_every_role_comes_in_at_the_desk(two_centres):
    desk = find_permission("wagtailadmin.access_admin")

    with_desk = {r.role for r in CentreRole.objects.filter(group__permissions=desk)}

    assert with_desk == set(Role)


def test_unknown_permission_is_named(db):
    with pytest.raises(LookupError, match=r"news\.fly_newspage"):
        find_permission("news.fly_newspage")
