"""The stream of sections of the front page."""

from core.fields import CuratedStreamField
from home.blocks import SectionsBlock


class SectionsField(CuratedStreamField):
    """Sections of the front page; their definitions never stand in migrations."""

    block_class = SectionsBlock
