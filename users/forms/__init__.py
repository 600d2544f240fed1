from .person import NewPersonForm, PersonForm

__all__ = ["NewPersonForm", "PersonForm"]
