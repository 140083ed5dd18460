import gzip
import json
from collections.abc import Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.entities.context import Reader
from tasks.extract.entities.features import Names
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.model import Model, Weights, decode, read
from tasks.extract.entities.tokens import tokenise

LABELS = ("O", "B-PER", "I-PER")
TRANSITIONS = ((0, 0, -900), (0, -100, 300), (0, -100, 300))


def model(features: dict[str, tuple[int, ...]]) -> Model:
    return Model(Weights(LABELS, features, TRANSITIONS))


def test_features_of_a_token_are_added() -> None:
    """The best label is that with the highest sum of weights; unknown features weigh nothing."""
    found = model({"w=ann": (0, 50, 0), "a=met|in": (60, 0, 0)})
    ann = found.word("Ann").here
    assert found.label([[ann]]) == [[1]]
    assert found.label([[ann + found.known("a=met|in", 0)]]) == [[0]]
    assert found.label([[ann + found.known("a=saw|in", 0)]]) == [[1]]


def test_transitions_decide_where_words_do_not() -> None:
    """A sequence is labelled as a whole, not word by word."""
    found = model({"w=ann": (0, 50, 0)})
    assert found.label([[found.word("Ann").here, found.word("Lund").here]]) == [[1, 2]]


@given(
    st.lists(st.tuples(*[st.integers(-600, 600)] * 3), min_size=1, max_size=4),
    st.tuples(*[st.tuples(*[st.integers(-400, 400)] * 3)] * 3),
)
def test_no_other_sequence_of_labels_is_better(
    rows: list[tuple[int, ...]], transitions: tuple[tuple[int, ...], ...]
) -> None:
    """The sum of weights of what is found is the highest of all sequences."""
    features = {f"f{number}": row for number, row in enumerate(rows)}
    found = Model(Weights(LABELS, features, transitions))

    def worth(labels: Sequence[int]) -> int:
        steps = sum(transitions[one][two] for one, two in pairwise(labels))
        return steps + sum(row[label] for row, label in zip(rows, labels, strict=True))

    (labels,) = found.label([[found.known(name, 0) for name in features]])
    assert worth(labels) == max(map(worth, product(range(3), repeat=len(rows))))


@given(st.lists(st.lists(st.integers(0, 7), min_size=1, max_size=5), max_size=6))
def test_each_stretch_is_labelled_by_itself(stretches: list[list[int]]) -> None:
    """Stretches of any lengths that are labelled abreast get the labels that each gets alone."""
    features = {f"f{n}": (n * 97 % 300, n * 61 % 300, n * 151 % 300) for n in range(8)}
    found = model(features)
    read = [[found.known(f"f{n}", 0) for n in stretch] for stretch in stretches]
    assert found.label(read) == [found.label([stretch])[0] for stretch in read]


def test_negative_weights_count() -> None:
    """Weights below nothing are added like those above it, many times over."""
    row: dict[str, tuple[int, ...]] = {f"f{n}": (-2000, -1000, -3000) for n in range(50)}
    found = model(row)
    assert found.label([[found.all_of(row)]]) == [[1]]


@pytest.mark.parametrize("spelt", ["Lund", "the", "U.S.", "McDowell", "1987", "$$", "Of", "rain"])
def test_weights_of_a_word_are_those_of_its_names(spelt: str) -> None:
    """Tagging adds up in each slot what training has named there."""
    shipped, named = read("weights.json.gz"), Names().word(spelt)
    word = shipped.word(spelt)
    for slot in ("far_before", "before", "here", "after", "far_after", "opening", "closing"):
        assert getattr(word, slot) == shipped.all_of(getattr(named, slot))
    assert word.last == shipped.all_of(named.last)


def test_weights_of_a_text_are_those_of_its_names() -> None:
    """What is read of each token weighs what the names that training sees weigh together."""
    text = (
        "BUDAPEST (Reuters) - President-elect Ann Lund of the Bank of Norvik told Mr. Zorvak in"
        " Hong Kong: Hungary, like Norvik-based Lund & Sons Inc., won. But Zorvak said no.\n"
    )
    tokens, shipped = tokenise(text), read("weights.json.gz")
    starts = breaks(text, tokens)
    found = islands(tokens, starts)
    weights = [*Reader(shipped).read(tokens, starts, found)]
    names = [*Reader(Names()).read(tokens, starts, found)]
    assert weights == [[shipped.all_of(token) for token in island] for island in names]


def test_written_weights_are_read_back() -> None:
    """What training writes is what the model reads."""
    content = {"labels": LABELS, "features": {"w=x": [1, 2, 3]}, "transitions": TRANSITIONS}
    data = gzip.compress(json.dumps(content).encode())
    assert decode(data) == Weights(LABELS, {"w=x": (1, 2, 3)}, TRANSITIONS)


def test_shipped_weights_know_all_types() -> None:
    """The weights of the package label people, organisations and places."""
    kinds = {label[2:] for label in read("weights.json.gz").labels if label != "O"}
    assert kinds == {"PER", "ORG", "LOC"}
