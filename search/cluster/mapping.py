"""How the index is made: nothing is guessed, nothing is analysed that Python has not read before.

A document is a row of Wagtail's index. `places` holds its terms place by place, for what must be
there and what must not; `worth` says how much each term of it counts, finished: BM25 without the
part that depends on the question. A term of weight w counts wx ÷ (wx + 1), x being how often it is
there for a text of that length. Features keep x and are told w; vectors keep what it counts.
"""

from typing import Any

from . import client
from .making import BESIDE, GAP, VECTORS

LAYOUT = 4  # grows when the same rows give other documents: the index is rebuilt by itself
FOUND_AFTER = "1s"  # of a write to readers' index
DELETED_KEPT = "1h"  # how long a deleted document is remembered, against late older writes

# the same weights of terms inside, by different names
FEATURES, VECTOR = "rank_features", "sparse_vector"


def body(average: float) -> dict[str, Any]:
    """Return what a new index is created with; `average` is the length that `worth` is made by."""
    return {
        "settings": {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            "refresh_interval": "-1",  # nobody reads what is being made: `indices.put_into_service`
            "gc_deletes": DELETED_KEPT,
            "analysis": _analysis(),
        },
        "mappings": {
            "dynamic": "strict",
            "_meta": meta(average),
            "_source": {"enabled": False},
            "properties": properties(),
        },
    }


def meta(average: float) -> dict[str, Any]:
    """Return what an index says of how it was made."""
    return {"layout": LAYOUT, "average": round(average, 3)}


def properties() -> dict[str, Any]:
    """Return the fields of a document."""
    has_features = client.has_features()
    worth = (
        {"worth": {"type": FEATURES}}
        if has_features
        else {name: {"type": VECTOR} for name in VECTORS}
    )
    return {
        "type": {"type": "integer"},  # key of the content type
        "key": {"type": "keyword"},
        "row": {"type": "long"},
        "digest": {"type": "keyword", "index": False},
        "title": {"type": "keyword", "doc_values": False},
        "places": {
            "type": "text",
            "analyzer": "places",
            "index_options": "positions",
            "norms": False,
        },
        **worth,
    }


def worth_of(term: str, boost: float, weight: float) -> dict[str, Any]:
    """Ask for documents with a term of a weight by how much it counts in them."""
    if client.has_features():
        saturation = {"pivot": round(1 / weight, 5)}
        return {
            "rank_feature": {"field": f"worth.{term}", "saturation": saturation, "boost": boost}
        }
    parts: list[dict[str, Any]] = [
        {"term": {field: {"value": term, "boost": boost * share}}}
        for field, share in _shares(weight).items()
        if share
    ]
    return parts[0] if len(parts) == 1 else {"bool": {"must": parts}}


def _shares(weight: float) -> dict[str, float]:
    """Return how much of each vector a weight is: right for very few and very many of a word."""
    below, above = {}, {}
    for field, own in VECTORS.items():
        (below if own <= weight else above)[own] = field
    if not below or not above:
        return {below[max(below)] if below else above[min(above)]: 1.0}
    low, high = max(below), min(above)
    share = (weight - low) / (high - low)
    return {below[low]: 1 - share, above[high]: share}


def _analysis() -> dict[str, Any]:
    return {
        "filter": {
            "beside": {
                "type": "pattern_capture",
                "patterns": [f"([^{BESIDE}]+)"],
                "preserve_original": False,
            },
            "gap": {"type": "stop", "stopwords": [GAP]},
        },
        "analyzer": {
            "places": {"type": "custom", "tokenizer": "whitespace", "filter": ["beside", "gap"]}
        },
    }
