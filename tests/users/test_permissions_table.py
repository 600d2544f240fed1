"""Role by role: what each may and may not do, in its own centre and in a foreign one."""

import pytest
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from home.models import StandardPage
from tests.factories.users import UserFactory
from users.models import Role

ROLES = (
    Role.ADMINISTRATOR,
    Role.EDITOR,
    Role.AUTHOR,
    Role.OBSERVER,
    Role.EXPERT,
    Role.REPRESENTATIVE,
)


class Desk:
    """What a person tries to do; each method tells whether it worked."""

    def __init__(self, client, person, centre):
        self.client, self.person, self.centre = client, person, centre

    def opens(self, name, *args):
        return self.client.get(reverse(name, args=args)).status_code == 200

    def _page(self, **fields):
        page = StandardPage(title="Страница", slug="stranitsa", **fields)
        return self.centre.home.add_child(instance=page)

    def _image(self):
        return get_image_model().objects.create(
            title="Снимок", file=get_test_image_file(), collection=self.centre.collection
        )

    def open_desk(self):
        return self.opens("wagtailadmin_home")

    def create_page(self):
        name = "wagtailadmin_pages:add"
        data = {"title": "Новая", "slug": "novaya", "body-count": 0}
        data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
        address = reverse(name, args=["home", "standardpage", self.centre.home.pk])
        self.client.post(address, data)
        return Page.objects.filter(slug="novaya").exists()

    def edit_own_draft(self):
        page = self._page(owner=self.person, live=False)
        return self.opens("wagtailadmin_pages:edit", page.pk)

    def edit_page_of_others(self):
        return self.opens("wagtailadmin_pages:edit", self._page().pk)

    def publish(self):
        page = self._page(owner=self.person, live=False)
        data = {"title": page.title, "slug": page.slug, "body-count": 0, "action-publish": "1"}
        data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
        self.client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
        return Page.objects.get(pk=page.pk).live

    def unpublish(self):
        page = self._page(owner=self.person)
        self.client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
        return not Page.objects.get(pk=page.pk).live

    def delete_published(self):
        page = self._page(owner=self.person)
        self.client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        return not Page.objects.filter(pk=page.pk).exists()

    def delete_front_page(self):
        self._page()
        self.client.post(reverse("wagtailadmin_pages:delete", args=[self.centre.home.pk]))
        return not Page.objects.filter(pk=self.centre.home.pk).exists()

    def move_page(self):
        target, page = (
            self._page(),
            self.centre.home.add_child(instance=StandardPage(title="Вторая", slug="vtoraya")),
        )
        address = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])
        self.client.post(address)
        return Page.objects.get(pk=page.pk).get_parent().pk == target.pk

    def edit_settings(self):
        address = reverse(
            "wagtailsettings:edit", args=["core", "centresettings", self.centre.site.pk]
        )
        return self.client.get(address).status_code == 200

    def see_people(self):
        colleague = self.centre.person(Role.AUTHOR, last_name="Коллегина")
        page = self.client.get(reverse("wagtailusers_users:index")).content.decode()
        return colleague.email in page

    def edit_person(self):
        colleague = self.centre.person(Role.AUTHOR)
        return self.opens("wagtailusers_users:edit", colleague.pk)

    def edit_superuser(self):
        chief = UserFactory(is_superuser=True)
        chief.groups.add(self.centre.group(Role.AUTHOR))
        return self.opens("wagtailusers_users:edit", chief.pk)

    def see_groups(self):
        return self.opens("wagtailusers_groups:index")

    def edit_site(self):
        return self.opens("wagtailsites:edit", self.centre.site.pk)

    def edit_workflow(self):
        workflow = self.centre.home.get_workflow()
        return self.opens("wagtailadmin_workflows:edit", workflow.pk)

    def read_published_report(self):
        self._page()
        page = self.client.get(reverse("users_published")).content.decode()
        return f'{self.centre.home.full_url}stranitsa/"' in page

    def read_logins(self):
        return self.opens("users_logins")

    def choose_image(self):
        image = self._image()
        page = self.client.get(reverse("wagtailimages_chooser:choose")).content.decode()
        return image.get_rendition("max-165x165").url in page or image.title in page

    def edit_image_of_others(self):
        return self.opens("wagtailimages:edit", self._image().pk)


OWN = {
    "open_desk": {*ROLES},
    "create_page": {Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR},
    "edit_own_draft": {Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR},
    "edit_page_of_others": {Role.ADMINISTRATOR, Role.EDITOR},
    "publish": {Role.ADMINISTRATOR, Role.EDITOR},
    "unpublish": {Role.ADMINISTRATOR, Role.EDITOR},
    "delete_published": {Role.ADMINISTRATOR, Role.EDITOR},
    "delete_front_page": set(),
    "move_page": {Role.ADMINISTRATOR, Role.EDITOR},
    "edit_settings": {Role.ADMINISTRATOR},
    "see_people": {Role.ADMINISTRATOR},
    "edit_person": {Role.ADMINISTRATOR},
    "edit_superuser": set(),
    "see_groups": set(),
    "edit_site": set(),
    "edit_workflow": set(),
    "read_published_report": {Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER},
    "read_logins": {Role.ADMINISTRATOR},
    "choose_image": {Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR},
    "edit_image_of_others": {Role.ADMINISTRATOR, Role.EDITOR},
}
NOT_ABOUT_A_CENTRE = {"open_desk", "see_groups", "read_logins"}


@pytest.mark.parametrize("action", OWN)
@pytest.mark.parametrize("role", ROLES)
def test_in_the_own_centre(client, two_centres, role, action):
    person = two_centres.own.person(role)
    client.force_login(person)

    worked = getattr(Desk(client, person, two_centres.own), action)()

    assert worked == (role in OWN[action])


@pytest.mark.parametrize("action", sorted(OWN.keys() - NOT_ABOUT_A_CENTRE))
@pytest.mark.parametrize("role", ROLES)
def test_in_a_foreign_centre_nobody_does_anything(client, two_centres, role, action):
    person = two_centres.own.person(role)
    client.force_login(person)

    assert not getattr(Desk(client, person, two_centres.other), action)()


def test_settings_open_at_the_own_centre_and_offer_no_other(client, two_centres):
    client.force_login(two_centres.other.person(Role.ADMINISTRATOR))

    response = client.get(
        reverse("wagtailsettings:edit", args=["core", "centresettings"]), follow=True
    )

    assert response.redirect_chain[-1][0].endswith(f"/{two_centres.other.site.pk}/")
    assert two_centres.own.site.site_name not in response.content.decode()


def test_posted_settings_of_a_foreign_centre_are_not_saved(client, two_centres):
    from core.models import CentreSettings

    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    address = reverse(
        "wagtailsettings:edit", args=["core", "centresettings", two_centres.other.site.pk]
    )

    client.post(address, {"full_name": "Захвачено", "short_name": "Захвачено"})

    assert not CentreSettings.objects.filter(full_name="Захвачено").exists()


def test_closed_account_opens_nothing(client, two_centres):
    person = two_centres.own.person(Role.ADMINISTRATOR)
    client.force_login(person)
    person.is_active = False
    person.save()

    assert client.get(reverse("wagtailadmin_home")).status_code == 302
