"""Background work: how many jobs at once, how soon a silent worker counts as dead."""

from .environment import integer

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"

WORKER_CONCURRENCY = integer("WORKER_CONCURRENCY", 2, low=1, high=64)
WORKER_HEARTBEAT = integer("WORKER_HEARTBEAT", 10, low=1, high=3600)  # seconds
WORKER_STALLED_AFTER = integer("WORKER_STALLED_AFTER", 30, low=2, high=86_400)  # seconds
WORKER_GRACE = integer("WORKER_GRACE", 60, low=0, high=3600)  # seconds for jobs to end at SIGTERM
