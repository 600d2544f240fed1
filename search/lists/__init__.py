"""Lists with facets: an app declares, an executor finds, templates get finished values."""

from .definition import Column, ListDefinition, Sort
from .executor import Executor, Found, ListQuery, PostgresExecutor
from .facets import (
    BandFacet,
    BooleanFacet,
    ChoiceFacet,
    Facet,
    RelatedFacet,
)
from .http import export_response, file_name, table_of
from .numbers import NumberFacet, YearFacet
from .pages import NoSuchPage
from .remembering import RememberingExecutor
from .result import ListResult
from .terms import TermFacet
from .text import WordSearch, declared_order, russian_order
from .texts import TextFacet

__all__ = [
    "BandFacet",
    "BooleanFacet",
    "ChoiceFacet",
    "Column",
    "Executor",
    "Facet",
    "Found",
    "ListDefinition",
    "ListQuery",
    "ListResult",
    "NoSuchPage",
    "NumberFacet",
    "PostgresExecutor",
    "RelatedFacet",
    "RememberingExecutor",
    "Sort",
    "TermFacet",
    "TextFacet",
    "WordSearch",
    "YearFacet",
    "declared_order",
    "export_response",
    "file_name",
    "russian_order",
    "table_of",
]
