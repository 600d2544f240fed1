"""What the tests of people share."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _no_counts_of_earlier_tests():
    """Attempts to log in are counted in the cache; each test begins at nought."""
    cache.clear()
