"""Version for the visually impaired: kept in a cookie, drawn by the server, no script needed."""

from core.appearance.state import COOKIE, Appearance

__all__ = ["COOKIE", "Appearance"]
