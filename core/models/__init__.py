from .base_page import BasePage
from .centre_launch import CentreLaunch
from .centre_log_entry import CentreLogEntry
from .centre_section import CentreSection
from .centre_settings import CentreSettings
from .centre_workflow import CentreWorkflowMixin
from .content_stamp import ContentStamp
from .job_error import JobError
from .last_number import LastNumber
from .named_by_centre import NamedByCentre
from .outbox import OutboxEntry, OutboxFailure
from .public_record import PublicRecord
from .recorded import Recorded
from .topic import Topic
from .upkeep_item import UpkeepItem

__all__ = [
    "BasePage",
    "CentreLaunch",
    "CentreLogEntry",
    "CentreSection",
    "CentreSettings",
    "CentreWorkflowMixin",
    "ContentStamp",
    "JobError",
    "LastNumber",
    "NamedByCentre",
    "OutboxEntry",
    "OutboxFailure",
    "PublicRecord",
    "Recorded",
    "Topic",
    "UpkeepItem",
]
