from .memory import ColumnMemory
from .ordered import OrderedFile, OrderState
from .row import ImportRow, RowKind
from .run import ImportRun, State
from .sheet import KeptSheet
from .uploaded import UploadedFile, UploadedTable

__all__ = [
    "ColumnMemory",
    "ImportRow",
    "ImportRun",
    "KeptSheet",
    "OrderState",
    "OrderedFile",
    "RowKind",
    "State",
    "UploadedFile",
    "UploadedTable",
]
