"""Words of the interface in a process that has read them already."""

import gettext

from asgiref.local import Local
from django.utils.translation import trans_real


def forget_words() -> None:
    """Have them read from the files anew: Python keeps a file's words, Django a language's."""
    gettext._translations.clear()
    trans_real._translations.clear()
    trans_real._default = None
    trans_real._active = Local()
    trans_real.get_languages.cache_clear()
