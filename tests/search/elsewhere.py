"""What other processes are told to do; nothing of Django is here, as they have no settings."""

import os


def process_of(_part):
    return os.getpid()


def end_at_once(_part):
    os._exit(1)
