"""Readers that misbehave as broken and hostile files make real ones do."""

import os
import sys
import time


def loop(_file):
    """Never end."""
    while True:
        pass


def sleep(_file):
    """Never end and use no processor time either."""
    time.sleep(1000)


def eat(_file):
    """Take all memory."""
    return [b"0" * 10_000_000 for _ in range(100_000)]


def shout(_file):
    """Answer more than anybody asked for."""
    return "0" * 10_000_000


def die(_file):
    """End without a word."""
    os._exit(3)


def dig(_file):
    """Go down for ever."""
    return dig(_file)


def tell(file):
    """Answer what the child knows of its surroundings."""
    return {"environment": sorted(os.environ), "cached": not sys.dont_write_bytecode}


def echo(file):
    """Answer the file."""
    return file.read().decode()
