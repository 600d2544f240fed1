from .row import MatchKind, ReconciliationRow, RowState
from .run import Reconciliation, Step

__all__ = ["MatchKind", "Reconciliation", "ReconciliationRow", "RowState", "Step"]
