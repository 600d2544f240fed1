"""Which materials, in which state."""

from wagtail.models import PageManager, PageQuerySet, Site

from core import restrictions
from core.centres import under
from core.languages.spoken import fronts, in_own_words, is_main
from core.models import CentreSettings


class MaterialQuerySet(PageQuerySet):
    """Materials of the portal."""

    def readable(self) -> "MaterialQuerySet":
        """Return the published materials that everybody may read, those out of force included."""
        found = restrictions.public(self.live())
        return found if is_main() else in_own_words(found)

    def in_force(self) -> "MaterialQuerySet":
        """Leave out what is replaced and what is in the archive."""
        return self.filter(replaced_by=None, is_archived=False)

    def published_on(self, site: Site) -> "MaterialQuerySet":
        """Return the published public materials of one centre, in all languages it speaks."""
        paths = fronts(CentreSettings.for_site(site)).values_list("path", flat=True)
        return in_own_words(self.readable()).filter(under(paths))


MaterialManager = PageManager.from_queryset(MaterialQuerySet)
