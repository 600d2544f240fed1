from .centre_role import CentreRole, Role
from .login_event import LoginEvent
from .user import User

__all__ = ["CentreRole", "LoginEvent", "Role", "User"]
