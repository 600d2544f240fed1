from .news_index_page import NewsIndexPage
from .news_page import NewsPage, NewsPhoto, RelatedNews
from .rubric import Rubric
from .subjects import NewsOrganisation, NewsPractice

__all__ = [
    "NewsIndexPage",
    "NewsOrganisation",
    "NewsPage",
    "NewsPhoto",
    "NewsPractice",
    "RelatedNews",
    "Rubric",
]
