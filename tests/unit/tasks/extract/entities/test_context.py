from tasks.extract.entities.context import EDGE, Position, Reader
from tasks.extract.entities.evidence import Evidence
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.tokens import tokenise


def positions(text: str) -> list[Position]:
    tokens = tokenise(text)
    starts = breaks(text, tokens)
    found = islands(tokens, starts)
    reader = Reader(tokens, starts, Evidence(tokens, found))
    return [position for island in found for position in reader.positions(island)]


def test_fillers_are_the_neighbours_and_the_edges_of_the_run() -> None:
    """Two words on each side, then those around the run of capitalised words, then its last."""
    first, _ = positions("so he met Ann Lund in port")
    assert first.fillers == ("he", "met", "Ann", "Lund", "in", "met", "in", "Lund")


def test_lines_end_the_view() -> None:
    """What stands on another line is no neighbour."""
    found = positions("All went well\nZorvak sank\nIt was late")[0]
    assert found.fillers[:2] == (EDGE, EDGE)
    assert found.fillers[4] == EDGE


def test_phrases_of_the_lexicon_are_marked() -> None:
    """The words of an entry know that they belong together."""
    first, second = positions("he went to Hong Kong again")
    assert any(feature.startswith("ph=B") for feature in first.features)
    assert any(feature.startswith("ph=I") for feature in second.features)


def test_beginning_of_a_sentence_is_marked() -> None:
    """A capital that a full stop explains is told from one that it does not."""
    assert any(f.startswith("i=") for f in positions("it sank. Zorvak wept")[0].features)
    assert not any(f.startswith("i=") for f in positions("it sank as Zorvak wept")[0].features)
