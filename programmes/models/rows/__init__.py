"""Rows of a programme."""

from .module import ProgrammeModule
from .participant import NetworkParticipant
from .place import ProgrammePlace
from .schedule import ScheduleRow
from .teacher import ProgrammeTeacher

__all__ = [
    "NetworkParticipant",
    "ProgrammeModule",
    "ProgrammePlace",
    "ProgrammeTeacher",
    "ScheduleRow",
]
