"""Asking foreign sites: public addresses only, little of their time, none of our trust."""

from .asking import ask
from .outcome import Kind, Outcome

__all__ = ["Kind", "Outcome", "ask"]
