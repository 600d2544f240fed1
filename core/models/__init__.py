from .base_page import BasePage
from .centre_log_entry import CentreLogEntry
from .centre_section import CentreSection
from .centre_settings import CentreSettings
from .content_stamp import ContentStamp
from .job_error import JobError
from .outbox import OutboxEntry, OutboxFailure
from .recorded import Recorded

__all__ = [
    "BasePage",
    "CentreLogEntry",
    "CentreSection",
    "CentreSettings",
    "ContentStamp",
    "JobError",
    "OutboxEntry",
    "OutboxFailure",
    "Recorded",
]
