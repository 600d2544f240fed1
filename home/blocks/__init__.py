"""Sections of the front page: editors switch and order them."""

from core.blocks.stream import PortalStreamBlock

from .audience import AudienceBlock
from .banner import BannerBlock
from .directions import DirectionsBlock
from .four_blocks import FourBlocksBlock
from .help import HelpBlock
from .latest import LatestBlock
from .quality import QualityBlock
from .text import TextBlock

__all__ = ["SectionsBlock"]


class SectionsBlock(PortalStreamBlock):
    """Sections of the front page in the order that editors give them."""

    audience = AudienceBlock()
    four_blocks = FourBlocksBlock()
    directions = DirectionsBlock()
    latest = LatestBlock()
    quality = QualityBlock()
    banner = BannerBlock()
    text = TextBlock()
    help = HelpBlock()

    class Meta:
        block_counts = {"audience": {"max_num": 1}, "directions": {"max_num": 1}}
