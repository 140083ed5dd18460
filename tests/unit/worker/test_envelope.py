import base64
import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.envelope import OURS, check
from worker.errors import EnvelopeError

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
#: Places in a message, and what each must not be.
BROKEN: list[tuple[tuple[str, ...], Any]] = [
    (("headers",), None),
    (("headers",), "x"),
    (("headers",), ["task"]),
    (("headers",), {}),
    (("headers", "task"), ["copydesk.clean"]),
    (("headers", "task"), {}),
    (("headers", "id"), 5),
    (("headers", "eta"), {}),
    (("headers", "expires"), []),
    (("headers", "timelimit"), 5),
    (("headers", "timelimit"), "x"),
    (("headers", "timelimit"), [1, 2, 3]),
    (("headers", "stamped_headers"), True),
    (("headers", "shadow"), {"a": 1}),
    (("headers", "compression"), "zlib"),
    (("content-encoding",), 5),
    (("content-encoding",), "no-such-codec"),
    (("content-type",), "application/x-python-serialize"),
    (("properties",), None),
    (("properties", "body_encoding"), None),
    (("properties", "delivery_tag"), None),
    (("properties", "delivery_info"), {}),
    (("properties", "priority"), "high"),
    (("body",), None),
    (("body",), base64.b64encode(b'[[], {}, {"chain": [1]}]').decode()),
    (("body",), base64.b64encode(b'[{"__type__": "decimal", "__value__": "x"}]').decode()),
]


def message() -> dict[str, Any]:
    return {
        "body": base64.b64encode(b'[[{}], {}, {"callbacks": null, "chain": null}]').decode(),
        "content-encoding": "utf-8",
        "content-type": "application/json",
        "headers": {"task": "copydesk.clean", "id": "1", "timelimit": [None, None], "retries": 0},
        "properties": {
            "delivery_tag": "t",
            "delivery_info": {"exchange": "", "routing_key": "copydesk.clean"},
            "body_encoding": "base64",
            "priority": 0,
        },
    }


def broken(path: tuple[str, ...], value: Any) -> bytes:
    changed = copy.deepcopy(message())
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(changed).encode()


def test_a_message_as_celery_writes_it_is_one() -> None:
    """The message that all the broken ones are made of passes."""
    assert check(json.dumps(message())) == message()


@pytest.mark.parametrize(("path", "value"), BROKEN, ids=lambda part: str(part)[:40])
def test_a_wrong_type_at_any_place_is_named_and_refused(
    path: tuple[str, ...], value: object
) -> None:
    """What would end a worker in the middle of Celery never gets there."""
    with pytest.raises(EnvelopeError):
        check(broken(path, value))


@given(st.sampled_from([path for path, _ in BROKEN]), JSON)
def test_any_value_at_any_place_passes_or_is_refused(path: tuple[str, ...], value: object) -> None:
    """There is no third way out of the check, such as an error of the JSON reader."""
    try:
        check(broken(path, value))
    except EnvelopeError:
        return


def test_a_refusal_does_not_quote_the_message() -> None:
    """A stranger's text stays out of the log."""
    with pytest.raises(EnvelopeError) as refused:
        check(broken(("headers", "task"), ["a secret"]))
    assert "secret" not in str(refused.value)
    assert "task" in str(refused.value)


def test_a_reply_to_remote_control_needs_no_task() -> None:
    """`celery inspect` and Flower read their answers through the same transport."""
    reply = message()
    reply["headers"] = {"clock": 1}
    assert check(json.dumps(reply), "abc.reply.celery.pidbox") == reply
    with pytest.raises(EnvelopeError):
        check(json.dumps(reply), f"{OURS}clean")
