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
from .sheet import ProgrammeSheet

__all__ = [
    "NetworkParticipant",
    "ProgrammeModule",
    "ProgrammePage",
    "ProgrammePlace",
    "ProgrammeSheet",
    "ProgrammeTeacher",
    "ProgrammesPage",
    "Reconciliation",
    "ReconciliationRow",
    "ScheduleRow",
]
