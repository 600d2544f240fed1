"""A chooser of collections that shows an editor his own ones only."""

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.chooser import BaseChooseView, ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import BaseChooser
from wagtail.blocks import ChooserBlock
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from core.blocks.preload import PreloadedMixin

ACTIONS = ["add", "change", "choose"]


class OwnCollectionsMixin(BaseChooseView):
    """Narrow the list to collections where the editor may work with documents."""

    def get_object_list(self) -> QuerySet[Collection]:
        """Return the editor's collections."""
        from media_library.models import PortalDocument

        policy = policy_registry.get_by_type(PortalDocument)
        return policy.collections_user_has_any_permission_for(self.request.user, ACTIONS)


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
