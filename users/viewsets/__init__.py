from .people import PeopleViewSet

__all__ = ["PeopleViewSet"]
