"""Lists in the cluster: copies of what they say of each entry, and an executor that asks them."""

from .copied import CopiedList, Scope, is_copied, register
from .copies import copy_of
from .executor import ClusterExecutor

__all__ = ["ClusterExecutor", "CopiedList", "Scope", "copy_of", "is_copied", "register"]
