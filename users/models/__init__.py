from .centre_role import CentreRole, Role
from .entrance_settings import EntranceSettings
from .login_event import LoginEvent, Way
from .user import User

__all__ = ["CentreRole", "EntranceSettings", "LoginEvent", "Role", "User", "Way"]
