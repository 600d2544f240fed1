from .act import NormativeAct
from .clause import NormativeClause
from .documents_page import DocumentsPage
from .publication import OfficialPublication
from .regulation_page import RegulationPage

__all__ = [
    "DocumentsPage",
    "NormativeAct",
    "NormativeClause",
    "OfficialPublication",
    "RegulationPage",
]
