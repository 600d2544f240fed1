"""A chooser of collections that shows an editor his own ones only."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.chooser import (
    BaseChooseView,
    ChooseResultsView,
    ChooseView,
    ChosenMultipleView,
    ChosenView,
)
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import BaseChooser
from wagtail.blocks import ChooserBlock
from wagtail.documents import get_document_model
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from core.blocks.preload import PreloadedMixin

ACTIONS = ["add", "change", "choose"]


def own_collections(user: Any) -> QuerySet[Collection]:
    """Return the collections where a person may work with documents."""
    policy = policy_registry.get_by_type(get_document_model())
    return policy.collections_user_has_any_permission_for(user, ACTIONS)


class OwnCollectionsMixin(BaseChooseView):
    """Narrow the list to collections where the editor may work with documents."""

    def get_object_list(self) -> QuerySet[Collection]:
        """Return the editor's collections."""
        return own_collections(self.request.user)


class OwnCollection:
    """Find the editor's collections only."""

    request: HttpRequest

    def get_object(self, pk: Any) -> Collection:
        """Return a collection; raise ObjectDoesNotExist for another centre's."""
        return own_collections(self.request.user).get(pk=pk)

    def get_objects(self, pks: list[str]) -> QuerySet[Collection]:
        """Return those of the collections that are the editor's."""
        return own_collections(self.request.user).filter(pk__in=pks)


class OwnChosenView(OwnCollection, ChosenView):
    """The answer with the collection chosen."""


class OwnChosenMultipleView(OwnCollection, ChosenMultipleView):
    """The answer with the collections chosen."""


class OwnChooseView(OwnCollectionsMixin, ChooseView):
    """The window."""


class OwnChooseResultsView(OwnCollectionsMixin, ChooseResultsView):
    """Its list."""


class CollectionChooserViewSet(ChooserViewSet):
    """Choosing a collection."""

    model = Collection
    icon = "folder-open-inverse"
    choose_one_text = _("Choose a collection")
    choose_another_text = _("Choose another collection")
    choose_view_class = OwnChooseView
    choose_results_view_class = OwnChooseResultsView
    chosen_view_class = OwnChosenView
    chosen_multiple_view_class = OwnChosenMultipleView
    register_widget = False


collection_chooser = CollectionChooserViewSet("collection_chooser", url_prefix="collection-chooser")


class CollectionChoice(PreloadedMixin, ChooserBlock):
    """A collection of the library."""

    target_model = "wagtailcore.Collection"

    @cached_property
    def widget(self) -> BaseChooser:
        """The chooser's widget."""
        return collection_chooser.widget_class()

    class Meta:
        icon = "folder-open-inverse"
