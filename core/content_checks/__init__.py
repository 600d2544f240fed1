"""What the editor is told of his text before publishing; hints, nothing here stops publishing.

Pure functions over plain text, without Django. What the law and accessibility demand (headings,
links, tables) is refused by the blocks themselves.
"""

from .rules import Kind, Part, Remark, remarks

__all__ = ["Kind", "Part", "Remark", "remarks"]
