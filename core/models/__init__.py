from .base_page import BasePage
from .centre_log_entry import CentreLogEntry
from .centre_section import CentreSection
from .centre_settings import CentreSettings

__all__ = ["BasePage", "CentreLogEntry", "CentreSection", "CentreSettings"]
