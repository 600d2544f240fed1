from .memory import ColumnMemory
from .row import ImportRow, RowKind
from .run import ImportRun, State
from .sheet import KeptSheet
from .uploaded import UploadedFile, UploadedTable

__all__ = [
    "ColumnMemory",
    "ImportRow",
    "ImportRun",
    "KeptSheet",
    "RowKind",
    "State",
    "UploadedFile",
    "UploadedTable",
]
