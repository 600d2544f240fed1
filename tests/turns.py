"""Whose turn it is at the one connection of a test: a request's, or what a test does beside it."""

import threading

TURN = threading.RLock()
