from .collection_page import CollectionItem, CollectionPage
from .material_page import MaterialPage
from .methodology_page import MethodologyPage
from .rows import MaterialAuthor, MaterialFile

__all__ = [
    "CollectionItem",
    "CollectionPage",
    "MaterialAuthor",
    "MaterialFile",
    "MaterialPage",
    "MethodologyPage",
]
