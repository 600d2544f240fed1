"""Web server: two processes of four threads; every figure may be set by the environment."""

import os

wsgi_app = "config.wsgi:application"
pythonpath = "site"
bind = os.environ.get("WEB_BIND") or f"127.0.0.1:{os.environ.get('PORT', '8000')}"

worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
timeout = 60
graceful_timeout = 10
keepalive = 5

# memory that a long life gathers is given back, not by both workers at once
max_requests = 5000
max_requests_jitter = 500

# heartbeats on a disk would block a worker when the disk is busy
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 - the file has no name
control_socket_disable = True

# requests are logged by the application, structured and without personal data
accesslog = None
errorlog = "-"
loglevel = os.environ.get("WEB_LOG_LEVEL", "warning")
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")
