"""People of the centres at the desk: Wagtail's list of users, closed by centre."""

from django.utils.translation import gettext_lazy as _
from wagtail.users.views.users import UserViewSet

from users.forms import NewPersonForm, PersonForm
from users.viewsets import views
from users.viewsets.filters import PeopleFilterSet


class PeopleViewSet(UserViewSet):
    """The only door to accounts at the desk; passwords do not pass through it."""

    ordering = ["last_name", "first_name", "pk"]
    filterset_class = PeopleFilterSet
    menu_label = _("People")
    copy_view_enabled = False
    template_prefix = "users/people/"

    index_view_class = views.IndexView
    add_view_class = views.AddView
    edit_view_class = views.EditView
    delete_view_class = views.DeleteView
    history_view_class = views.HistoryView
    usage_view_class = views.UsageView

    def get_form_class(self, for_update: bool = False) -> type[PersonForm]:
        return PersonForm if for_update else NewPersonForm
