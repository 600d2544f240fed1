"""How the index is made: nothing is guessed, nothing is analysed that Python has not read before.

A document is a row of Wagtail's index. `places` holds its terms place by place, for what must be
there and what must not; `worth` says how much each term of it counts, finished: BM25 without the
part that depends on the question.
"""

from typing import Any

from . import client

LAYOUT = 3  # grows when the same rows give other documents: the index is rebuilt by itself
GAP = "_"  # a place without a term; no term has this sign
BESIDE = "|"  # between the terms of one place
LONGEST_PLACE = 255  # letters, a tokenizer would cut more in two
DELETED_KEPT = "1h"  # how long a deleted document is remembered, against late older writes

# the same weights of terms inside, by different names
FEATURES, VECTOR = "rank_features", "sparse_vector"


def body(average: float) -> dict[str, Any]:
    """Return what a new index is created with; `average` is the length that `worth` is made by."""
    return {
        "settings": {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            "refresh_interval": "1s",
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
        "worth": {"type": FEATURES if client.has_features() else VECTOR},
    }


def worth_of(term: str, boost: float) -> dict[str, Any]:
    """Ask for documents with a term by how much it counts in them."""
    if client.has_features():
        return {"rank_feature": {"field": f"worth.{term}", "linear": {}, "boost": boost}}
    return {"term": {"worth": {"value": term, "boost": boost}}}


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
