"""The blocks that core itself offers to every body."""

from core import body_blocks
from core.blocks.accordion import AccordionBlock
from core.blocks.button import ButtonBlock
from core.blocks.contact import ContactBlock
from core.blocks.figures import FiguresBlock
from core.blocks.heading import HeadingBlock
from core.blocks.notice import NoticeBlock
from core.blocks.page_list import PageListBlock
from core.blocks.quote import QuoteBlock
from core.blocks.related_links import RelatedLinksBlock
from core.blocks.rich_text import ProseBlock
from core.blocks.steps import StepsBlock
from core.blocks.table import TableBlock
from core.body_blocks import Group

STANDARD = (
    ("heading", HeadingBlock, Group.TEXT),
    ("text", ProseBlock, Group.TEXT),
    ("quote", QuoteBlock, Group.TEXT),
    ("notice", NoticeBlock, Group.TEXT),
    ("accordion", AccordionBlock, Group.TEXT),
    ("steps", StepsBlock, Group.TEXT),
    ("table", TableBlock, Group.DATA),
    ("figures", FiguresBlock, Group.DATA),
    ("button", ButtonBlock, Group.LINKS),
    ("related_links", RelatedLinksBlock, Group.LINKS),
    ("page_list", PageListBlock, Group.LINKS),
    ("contact", ContactBlock, Group.LINKS),
)


def register_all() -> None:
    """Offer them; called once, when all apps are ready."""
    for name, factory, group in STANDARD:
        body_blocks.register(name, factory, group)
