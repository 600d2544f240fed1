"""The address of a questionnaire without a token in a cookie: the survey sets one cookie only.

Its form carries a signed number that is good once; a post from another site is refused.
"""

from wagtail.views import serve

from core.same_origin import same_origin_post

PATTERN = r"^((?:[\w-]+/)+anketa/[\w-]+/)$"
serve_questionnaire = same_origin_post(serve)
