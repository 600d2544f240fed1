"""Structured logs with a request or job id and without personal data."""

from typing import Any

import structlog

from core.logs import redact

from .environment import choice

LOG_LEVEL = choice("LOG_LEVEL", "INFO", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

DJANGO_STRUCTLOG_USER_ID_FIELD = "pk"
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_TRUST_UPSTREAM_REQUEST_ID = True  # core.logs.middleware lets only safe ones in

_shared: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def _formatter(renderer: Any) -> dict[str, Any]:
    # the exception becomes text before the masking, so a message with an address is masked too
    return {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": _shared,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            redact.processor,
            renderer,
        ],
    }


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": _formatter(structlog.processors.JSONRenderer(ensure_ascii=False)),
        "plain": _formatter(structlog.dev.ConsoleRenderer(colors=False)),
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        # one line a request is enough: core.logs.middleware writes it, with the id
        "django": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        "django.request": {"level": "ERROR"},
        "django.server": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # these tell of every step that went well
        **{
            name: {"level": "WARNING"}
            for name in (
                "axes",
                "django_tasks",
                "fido2",
                "modelsearch",
                "procrastinate",
                "pymorphy3",
                "wagtail",
            )
        },
    },
}

structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.filter_by_level,
        *_shared[1:],
        structlog.processors.StackInfoRenderer(),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
