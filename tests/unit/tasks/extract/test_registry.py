import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.errors import PermanentError, TransientError
from tasks.extract.bounds import MOST_FINDINGS
from tasks.extract.builtin import BUILTIN
from tasks.extract.registry import Registry, in_part, merged, plugged_in
from tasks.models import Amount, Article, Encoding, Entity, Findings, Source, Span

#: An installed package that plugs an extractor in, as pip lays it out.
PLUGIN = """
from tasks.models import Findings

def ships(article, found):
    return Findings(keyphrases=("ship",))
"""


def article(text: str = "Bo Zorvak sailed.") -> Article:
    return Article(
        source=Source(),
        media_type="text/plain",
        encoding=Encoding(name="utf-8", confidence=1, evidence="utf-8"),
        raw_size=len(text),
        language="en",
        headline=None,
        teaser=None,
        text=text,
        paragraphs=(),
        offsets=(),
        word_count=len(text.split()),
    )


def people(_: Article, __: Findings) -> Findings:
    return Findings(
        entities=(Entity(name="Bo Zorvak", type="person", mentions=(Span(start=0, end=9),)),)
    )


def echo(_: Article, found: Findings) -> Findings:
    return Findings(keyphrases=tuple(entity.name for entity in found.entities))


def broken(_: Article, __: Findings) -> Findings:
    raise ValueError("no such thing")


def away(_: Article, __: Findings) -> Findings:
    raise TransientError("come back later")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install a package with an entry point in a folder of its own, for one test."""
    info = tmp_path / "shipyard-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shipyard\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[copydesk.extractors]\nships = shipyard:ships\n")
    (tmp_path / "shipyard.py").write_text(PLUGIN)
    monkeypatch.syspath_prepend(str(tmp_path))
    plugged_in.cache_clear()
    yield tmp_path
    plugged_in.cache_clear()
    sys.modules.pop("shipyard", None)


def test_extractors_run_in_order_and_see_what_was_found_before() -> None:
    """A later extractor is given the findings of those before it."""
    found = Registry({"people": people, "echo": echo}).run(article())
    assert found.keyphrases == ("Bo Zorvak",)


@pytest.mark.parametrize("result", [None, {"entities": ()}, []])
def test_extractor_without_findings_is_named(result: object) -> None:
    """An extractor that returns something else than findings is told by its name."""
    registry = Registry({"ships": lambda _article, _found: result})  # type: ignore[dict-item,return-value]
    with pytest.raises(PermanentError, match=r"ships returned (NoneType|dict|list), not Findings"):
        registry.run(article())


def test_only_the_named_extractors_run() -> None:
    """Extraction can be limited to some extractors."""
    registry = Registry({"people": people, "echo": echo})
    assert registry.run(article(), ["people"]).keyphrases == ()
    assert registry.run(article(), []) == Findings()


def test_order_is_the_registrys() -> None:
    """The order in which extractors are named does not matter."""
    registry = Registry({"people": people, "echo": echo})
    assert registry.run(article(), ["echo", "people"]) == registry.run(article())


def test_unknown_names_are_refused() -> None:
    """A misspelt extractor is an error, never left out in silence."""
    with pytest.raises(PermanentError, match="poeple"):
        Registry({"people": people}).run(article(), ["poeple"])


def test_failure_names_the_extractor() -> None:
    """Whatever an extractor raises is a permanent error that tells whose it was."""
    with pytest.raises(PermanentError, match=r"broken.*no such thing") as caught:
        Registry({"broken": broken}).run(article())
    assert isinstance(caught.value.__cause__, ValueError)


def test_errors_of_ours_keep_their_fate() -> None:
    """An extractor may say itself that it is worth trying again."""
    with pytest.raises(TransientError):
        Registry({"away": away}).run(article())


def test_registry_is_extended_without_being_changed() -> None:
    """An extractor of the same name is replaced in its place; a new one comes last."""
    registry = Registry({"people": people, "echo": echo})
    extended = registry.extended({"people": away, "more": echo})
    assert list(extended) == ["people", "echo", "more"]
    assert extended["people"] is away
    assert registry["people"] is people


def test_findings_are_joined_field_by_field() -> None:
    """What two extractors found stands together, the first one's first."""
    amount = Amount(text="5", start=0, end=1, value=5, unit="ships", type="count")
    both = merged(
        Findings(keyphrases=("a",)), Findings(keyphrases=("b",), amounts=(amount,), signature=b"1")
    )
    assert both == Findings(keyphrases=("a", "b"), amounts=(amount,), signature=b"1")


@pytest.mark.usefixtures("installed")
def test_installed_packages_plug_extractors_in() -> None:
    """An entry point of another distribution becomes an extractor under its name."""
    found = Registry(plugged_in()).run(article(), ["ships"])
    assert found.keyphrases == ("ship",)


def test_plugin_that_can_not_be_loaded_is_named(installed: Path) -> None:
    """An entry point that leads nowhere is an error with its name."""
    (installed / "shipyard.py").write_text("import no_such_module_anywhere\n")
    with pytest.raises(PermanentError, match="ships"):
        plugged_in()


@pytest.mark.parametrize(
    ("flood", "kind"),
    [("1987 ", "dates"), ("$1 ", "amounts"), ("“No,” said Venn. ", "quotes")],
)
def test_a_flood_of_findings_is_cut(flood: str, kind: str) -> None:
    """No more findings of a kind are given than any article holds, and it is said so."""
    flooded = article(flood * (MOST_FINDINGS + 200))
    found = BUILTIN.run(flooded, [kind])
    assert len(getattr(found, kind)) == MOST_FINDINGS
    assert in_part(flooded, found)
