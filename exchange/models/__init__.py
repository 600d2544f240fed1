from .memory import ColumnMemory
from .row import ImportRow, RowKind
from .run import ImportRun, State
from .uploaded import UploadedTable

__all__ = ["ColumnMemory", "ImportRow", "ImportRun", "RowKind", "State", "UploadedTable"]
