from tasks.extract.entities.context import EDGE, Reader
from tasks.extract.entities.features import Names
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.tokens import tokenise

READER = Reader(Names())


def read(text: str) -> list[set[str]]:
    tokens = tokenise(text)
    starts = breaks(text, tokens)
    found = READER.read(tokens, starts, islands(tokens, starts))
    return [set(features) for island in found for features in island]


def test_neighbours_and_the_edges_of_the_run_are_read() -> None:
    """Two words on each side, then those around the run of capitalised words, then its last."""
    first, _ = read("so he met Ann Lund in port")
    assert {"<<w=he", "<w=met", "w=ann", ">w=lund", ">>w=in"} <= first
    assert {"[w=met", "]w=in", "$w=lund", "a=met|in", "r=01"} <= first


def test_pairs_of_neighbours_are_read() -> None:
    """A word with the one before and the one after, by spelling, flags and outline."""
    first, second = read("so he met Ann Lund in port")
    assert {"-b=met|ann", "+b=ann|lund", "h=x|Xx|Xx"} <= first
    assert {"-b=ann|lund", "+b=lund|in", "h=Xx|Xx|x"} <= second


def test_lines_end_the_view() -> None:
    """What stands on another line is no neighbour."""
    first = read("All went well\nZorvak sank\nIt was late")[0]
    assert {f"<<w={EDGE}", f"<w={EDGE}", f">>w={EDGE}", ">w=sank"} <= first


def test_phrases_of_the_lexicon_are_marked() -> None:
    """The words of an entry know that they belong together."""
    first, second = read("he went to Hong Kong again")
    assert any(feature.startswith("ph=B") for feature in first)
    assert any(feature.startswith("ph=I") for feature in second)


def test_beginning_of_a_sentence_is_marked() -> None:
    """A capital that a full stop explains is told from one that it does not."""
    assert any(f.startswith("i=") for f in read("it sank. Zorvak wept")[0])
    assert not any(f.startswith("i=") for f in read("it sank as Zorvak wept")[0])


def test_signs_of_the_whole_text_are_read_at_each_place() -> None:
    """A title before a name somewhere is known wherever the name stands."""
    assert "d:mr" in read("he met Mr. Zorvak. Then came Zorvak again")[-1]


def test_lines_in_capitals_are_told_from_others() -> None:
    """The size of an island goes with its case."""
    assert "z=2X" in read("ZORVAK SANK\n\nit rained")[0]
    assert "z=2x" in read("he met Ann Lund in port")[0]


def test_nothing_is_read_of_no_islands() -> None:
    """A text without capitals has nothing to read."""
    assert read("it rained") == []
