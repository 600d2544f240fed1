"""Applications, middleware, templates: what the portal consists of."""

from .environment import BASE_DIR

OUR_APPS = [
    "home",
    "news",
    "programmes",
    "practices_bank",
    "quality_assessment",
    "families",
    "methodology",
    "questions",
    "consultations",
    "organisations",
    "acts",
    "exchange",
    "search",
    "media_library",
    "consents",
    "vocabularies",
    "link_checker",
    "users",
    "core",
]

INSTALLED_APPS = [
    *OUR_APPS,
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "users.desk.PeopleDeskConfig",  # wagtail.users closed by centre
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_structlog",
    "procrastinate.contrib.django",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.health.health_middleware",  # before the host check: probes come by address
    "django.middleware.security.SecurityMiddleware",
    "core.compression.CompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.logs.middleware.RequestLogMiddleware",
    "core.content_policy.ContentPolicyMiddleware",
    "core.maintenance.maintenance_middleware",
    "core.admin_host.AdminHostMiddleware",
    "core.caching.middleware.caching_middleware",  # outside sessions: sees which cookies are set
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "core.languages.middleware.language_middleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "users.second_step.middleware.SecondStepMiddleware",  # before anything that asks who it is
    "users.login.devices.last_seen_middleware",
    "users.login.leaving.leaving_middleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.appearance.middleware.appearance_middleware",
    "core.time_zone.TimeZoneMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "core.context_processors.portal",
                "core.appearance.context.reader",
            ],
        },
    },
]
