"""Blocks that pages are composed of: small modules by purpose."""

from .accordion import AccordionBlock
from .base import RuledStructBlock
from .body import BodyBlock
from .button import ButtonBlock
from .choosers import DocumentChoice, ImageChoice, PageChoice
from .contact import ContactBlock
from .figures import FiguresBlock
from .heading import HeadingBlock
from .links import LinkBlock
from .notice import NoticeBlock
from .page_list import PageListBlock
from .quote import QuoteBlock
from .related_links import RelatedLinksBlock
from .rich_text import ProseBlock
from .steps import StepsBlock
from .stream import PortalStreamBlock
from .table import TableBlock

__all__ = [
    "AccordionBlock",
    "BodyBlock",
    "ButtonBlock",
    "ContactBlock",
    "DocumentChoice",
    "FiguresBlock",
    "HeadingBlock",
    "ImageChoice",
    "LinkBlock",
    "NoticeBlock",
    "PageChoice",
    "PageListBlock",
    "PortalStreamBlock",
    "ProseBlock",
    "QuoteBlock",
    "RelatedLinksBlock",
    "RuledStructBlock",
    "StepsBlock",
    "TableBlock",
]
