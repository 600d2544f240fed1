"""What a new centre's search begins with."""

from core import provision
from search.synonym_seed import ensure_synonyms

provision.step(order=70)(ensure_synonyms)
