from .news_index_page import NewsIndexPage
from .news_page import NewsPage, NewsPhoto, RelatedNews
from .rubric import Rubric

__all__ = ["NewsIndexPage", "NewsPage", "NewsPhoto", "RelatedNews", "Rubric"]
