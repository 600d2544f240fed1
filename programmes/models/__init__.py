from .programme_page import ProgrammePage
from .programmes_page import ProgrammesPage
from .reconciliation import Reconciliation, ReconciliationRow
from .rows import (
    NetworkParticipant,
    ProgrammeModule,
    ProgrammePlace,
    ProgrammeTeacher,
    ScheduleRow,
)

__all__ = [
    "NetworkParticipant",
    "ProgrammeModule",
    "ProgrammePage",
    "ProgrammePlace",
    "ProgrammeTeacher",
    "ProgrammesPage",
    "Reconciliation",
    "ReconciliationRow",
    "ScheduleRow",
]
