from .programme_page import ProgrammePage
from .programmes_page import ProgrammesPage
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
    "ScheduleRow",
]
