from .collection_page import CollectionItem, CollectionPage
from .hub_page import HubPage, HubPart
from .material_page import MaterialPage
from .methodology_page import MethodologyPage
from .rows import MaterialAuthor, MaterialFile

__all__ = [
    "CollectionItem",
    "CollectionPage",
    "HubPage",
    "HubPart",
    "MaterialAuthor",
    "MaterialFile",
    "MaterialPage",
    "MethodologyPage",
]
