# syntax=docker/dockerfile:1
# Production image: web server by default, «manage.py worker» for the background work.
# No secret is needed to build it; everything of a place comes by environment variables.

FROM python:3.12-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
RUN python -m venv /venv
# meaning: with the packages of SEARCH_MEANING
ARG PACKAGES=production
COPY requirements/ requirements/
RUN --mount=type=cache,target=/root/.cache/pip \
    /venv/bin/pip install --require-hashes --no-deps -r requirements/${PACKAGES}.lock
COPY . .
# throw-away values: settings refuse to load without them, nothing of them stays in the image
RUN SECRET_KEY=build-only-value-that-never-leaves-this-step-of-the-build \
    ALLOWED_HOSTS=localhost DATABASE_URL=postgres://build@localhost/build \
    sh -c '/venv/bin/python manage.py compile_catalogue \
        && /venv/bin/python manage.py build_css \
        && /venv/bin/python manage.py collectstatic --noinput' \
    && /venv/bin/python -m compileall -q /app

FROM python:3.12-slim-bookworm
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    WEB_BIND=0.0.0.0:8000
# what makes PDF
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /app portal
COPY --from=build /venv /venv
COPY --from=build /app /app
RUN install -d -o portal -g portal /app/var/media /app/var/private
WORKDIR /app
USER portal
VOLUME ["/app/var/media", "/app/var/private"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD \
    ["python", "-c", "import http.client as h; c = h.HTTPConnection('127.0.0.1', 8000, timeout=4); c.request('GET', '/healthz/'); exit(c.getresponse().status != 200)"]
CMD ["gunicorn", "-c", "gunicorn.conf.py"]
