from .about import About
from .content import Content
from .force import Force

__all__ = ["About", "Content", "Force"]
