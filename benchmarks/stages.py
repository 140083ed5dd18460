"""The three stages as they are compared: the real ones, empty ones, and a heavy extractor."""

import time
from collections.abc import Mapping
from typing import Final, Literal, get_args

import orjson

from tasks import language, work
from tasks.models import Profile, Split
from tasks.work import Job, Output, StageFunction, packed

# Start-up is not measured: nobody loads the model of languages while the clock runs.
language.prepare()

Kind = Literal["empty", "real", "heavy"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

#: Seconds of processor time that the heavy extractor takes.
HEAVY: Final = 0.010


def wrap(job: Job, _profiles: Mapping[str, Profile]) -> Output:
    """Raw bytes to JSON with nothing but the text: what an empty `clean` gives."""
    return orjson.dumps({"text": packed(job.input).decode(errors="replace")})


def nothing(job: Job, _profiles: Mapping[str, Profile]) -> Output:
    """Input to output."""
    return job.input


def heavy(job: Job, _profiles: Mapping[str, Profile]) -> Output:
    """Input to output after ten milliseconds of work."""
    until = time.process_time() + HEAVY
    while time.process_time() < until:
        pass
    return job.input


FUNCTIONS: Final[Mapping[Kind, Mapping[str, StageFunction]]] = {
    "empty": {"clean": wrap, "parse": nothing, "extract": nothing},
    "heavy": {"clean": wrap, "parse": nothing, "extract": heavy},
    "real": work.stage_functions(),
}

#: As JSON; the same for every document of every contender.
SOURCES: Final = b'[{"path":"document.txt"}]'


def step(kind: Kind, stage: str, document: str, text: str) -> str:
    """Do one stage for one document, texts in and out, as a message carries them."""
    output = FUNCTIONS[kind][stage](Job(document, SOURCES, text.encode()), {})
    if isinstance(output, Split):
        raise TypeError("documents of a benchmark hold one item each")
    return packed(output).decode()
