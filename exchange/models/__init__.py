from .memory import ColumnMemory
from .row import ImportRow, RowKind
from .run import ImportRun, State

__all__ = ["ColumnMemory", "ImportRow", "ImportRun", "RowKind", "State"]
