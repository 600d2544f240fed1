from .base_page import BasePage
from .centre_settings import CentreSettings

__all__ = ["BasePage", "CentreSettings"]
