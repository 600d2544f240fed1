"""«Запуск портала»: what a fresh centre has still to do, asked of itself (Тверь 1.1).

An app declares its steps in `<app>/launch_steps.py`. What is done is kept in a row of the centre,
renewed by the outbox and by every look at the page, so that the desk reads it without a query.
"""

from .registry import Step, register

__all__ = ["Step", "register"]
