"""Real search engines for tests and measurements: one node on 127.0.0.1, without containers.

The servers are those that OpenSearch and Elastic publish for integration tests; Maven brings them
once, their checksums are written in `releases`. A node has a random name, a free port, a temporary
folder of its own, and ends with the last process that uses it. The standard library only.
"""

from .errors import SearchNodeError
from .node import Node, Running
from .releases import KINDS

__all__ = ["KINDS", "Node", "Running", "SearchNodeError"]
