"""Practices handed over to the regional centre."""

from .item import TransferItem, TransferItemQuerySet
from .settings import TransferSettings
from .transfer import Transfer, TransferQuerySet

__all__ = [
    "Transfer",
    "TransferItem",
    "TransferItemQuerySet",
    "TransferQuerySet",
    "TransferSettings",
]
