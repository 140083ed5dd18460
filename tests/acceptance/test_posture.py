"""What the containers are allowed, read from the files that say it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from worker.health import QUEUES
from worker.ledger import STAGES

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
#: Runs as root, without a network, to give a folder away; then ends.
GIVER = "folders"

every_service = pytest.mark.parametrize("name", SERVICES)


@every_service
def test_no_service_can_grow(name: str) -> None:
    """Each service has a read-only root, no capability but the giver's one, and limits."""
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["init"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service.get("cap_add", []) == (["CHOWN"] if name == GIVER else [])
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not service.keys() & {"privileged", "devices", "pid", "ipc", "container_name"}
    assert service["mem_limit"]
    assert service["pids_limit"]


@every_service
def test_no_service_is_root(name: str) -> None:
    """Each service runs as a user other than root; the giver has no network instead."""
    user = SERVICES[name]["user"]
    if name == GIVER:
        assert SERVICES[name]["network_mode"] == "none"
    else:
        assert not re.match(r"(0|root)\b", user)
    assert "/var/run/docker.sock" not in str(SERVICES[name])


def test_ports_are_local() -> None:
    """Only Flower and Prometheus publish a port, and that on 127.0.0.1; Redis has none."""
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert published.keys() == {"flower", "prometheus"}
    assert all(port.startswith("127.0.0.1:") for ports in published.values() for port in ports)


def test_workers_have_no_way_out() -> None:
    """Redis, producer and workers are on the network without a way out, and on no other."""
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("redis", "producer", "worker", "metrics"):
        assert SERVICES[name]["networks"] == ["inside"]


def test_no_password_has_a_default() -> None:
    """Every password must come from the environment; the example file leaves each empty."""
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    used = re.findall(r"\$\{(\w*PASSWORD)([^}]*)\}", text)
    assert {name for name, _ in used} == {"REDIS_PASSWORD", "FLOWER_PASSWORD"}
    assert all(rest.startswith(":?") for _, rest in used)
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^(\w+_PASSWORD)=(.*)$", example) == [
        ("REDIS_PASSWORD", ""),
        ("FLOWER_PASSWORD", ""),
    ]


def test_flower_wants_a_password() -> None:
    """Flower has basic authentication, only shows unless told otherwise, and keeps its state."""
    environment = SERVICES["flower"]["environment"]
    assert "FLOWER_PASSWORD" in environment["FLOWER_BASIC_AUTH"]
    assert environment["FLOWER_READ_ONLY"] == "${FLOWER_READ_ONLY:-true}"
    assert environment["FLOWER_PERSISTENT"] == "true"
    assert "PASSWORD" not in str(SERVICES["flower"]["command"])


def test_redis_loses_nothing() -> None:
    """Redis appends to its file each second, evicts nothing, and lets nobody in by default."""
    conf = (ROOT / "deploy/redis.conf").read_text(encoding="utf-8").splitlines()
    assert {"appendonly yes", "appendfsync everysec", "maxmemory-policy noeviction"} <= set(conf)
    start = (ROOT / "deploy/redis-start").read_text(encoding="utf-8")
    assert "user default off" in start
    assert "-@dangerous -@admin" in start


def test_image_is_locked_and_unprivileged() -> None:
    """The image installs by hash alone, ends as user 10001, and asks after work taken."""
    assert "--require-hashes --requirement requirements-flower.lock" in DOCKERFILE
    assert re.findall(r"(?m)^USER (.+)$", DOCKERFILE) == ["10001:10001"]
    assert 'CMD ["python3", "-m", "worker.health"]' in DOCKERFILE
    assert set(re.findall(r"(?m)^FROM (\S+)", DOCKERFILE)) == {"python:3.12-slim-bookworm"}


def test_builder_is_sent_no_secret() -> None:
    """The build context leaves everything out but what the Dockerfile copies."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    assert not {"!.env", "!.git", "!seeds"} & set(rules)


@pytest.mark.parametrize("path", sorted((ROOT / "deploy/k8s").glob("*.yaml")), ids=lambda p: p.stem)
def test_pods_can_do_little(path: Path) -> None:
    """Pods of our manifests are not root, can't become it, and carry no token of the cluster."""
    for document in yaml.safe_load_all(path.read_text(encoding="utf-8")):
        if document["kind"] != "Deployment":
            continue
        pod = document["spec"]["template"]["spec"]
        assert pod["automountServiceAccountToken"] is False
        assert pod["securityContext"]["runAsNonRoot"] is True
        for container in pod["containers"]:
            assert container["securityContext"]["readOnlyRootFilesystem"] is True
            assert container["securityContext"]["allowPrivilegeEscalation"] is False
            assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
            assert container["resources"]["limits"]["memory"]


def test_health_check_knows_all_queues() -> None:
    """The check that loads no stage names the queues of all of them."""
    assert tuple(queue.rpartition(".")[2] for queue in QUEUES) == STAGES


def metric_names(text: str) -> set[str]:
    """Return the names of our metrics that a text uses, as they are exposed."""
    return set(re.findall(r"\bcopydesk_[a-z_]+", text)) - {"copydesk_rules"}


@pytest.mark.parametrize("path", ["deploy/alerts.yml", "deploy/grafana-dashboard.json"])
def test_rules_and_panels_use_metrics_that_exist(path: str) -> None:
    """Every metric in the alert rules and on the dashboard is one that we serve."""
    served = (ROOT / "worker/metrics.py").read_text(encoding="utf-8")
    names = set(re.findall(r'"(copydesk_[a-z_]+)"', served))
    counters = re.search(r"COUNTERS = \{(.*?)\n\}", served, re.DOTALL)
    assert counters
    names |= {f"copydesk_documents_{name}" for name in re.findall(r'"(\w+)":', counters[1])}
    used = metric_names((ROOT / path).read_text(encoding="utf-8"))
    plain = {re.sub(r"_(total|bucket|sum|count)$", "", name) for name in used}
    assert used
    assert not {name for name in plain if name not in names}


def test_dashboard_is_sound() -> None:
    """The dashboard is JSON, its panels have ids of their own, and do not overlap."""
    board = json.loads((ROOT / "deploy/grafana-dashboard.json").read_text(encoding="utf-8"))
    panels = board["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    cells = [
        (x, y)
        for panel in panels
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    assert len(cells) == len(set(cells))
    assert all(x < 24 for x, _ in cells)
