import gzip
import json

from tasks.extract.entities.context import Position
from tasks.extract.entities.model import Model, Weights, decode, read

LABELS = ("O", "B-PER", "I-PER")
TRANSITIONS = ((0, 0, -900), (0, -100, 300), (0, -100, 300))


def at(word: str, *features: str) -> Position:
    return Position(("", "", word, "", "", "", "", ""), list(features))


def test_features_of_word_and_place_are_added() -> None:
    """The best label is that with the highest sum of weights."""
    model = Model(Weights(LABELS, {"w=ann": (0, 50, 0), "x": (60, 0, 0)}, TRANSITIONS))
    assert model.label([at("Ann")]) == [1]
    assert model.label([at("Ann", "x")]) == [0]
    assert model.label([at("Ann", "unknown")]) == [1]


def test_transitions_decide_where_words_do_not() -> None:
    """A sequence is labelled as a whole, not word by word."""
    model = Model(Weights(LABELS, {"w=ann": (0, 50, 0)}, TRANSITIONS))
    assert model.label([at("Ann"), at("Lund")]) == [1, 2]


def test_negative_weights_count() -> None:
    """Weights below nothing are added like those above it, many times over."""
    row: dict[str, tuple[int, ...]] = {f"f{n}": (-2000, -1000, -3000) for n in range(50)}
    model = Model(Weights(LABELS, row, TRANSITIONS))
    assert model.label([at("Ann", *row)]) == [1]


def test_written_weights_are_read_back() -> None:
    """What training writes is what the model reads."""
    content = {"labels": LABELS, "features": {"w=x": [1, 2, 3]}, "transitions": TRANSITIONS}
    data = gzip.compress(json.dumps(content).encode())
    assert decode(data) == Weights(LABELS, {"w=x": (1, 2, 3)}, TRANSITIONS)


def test_shipped_weights_know_all_types() -> None:
    """The weights of the package label people, organisations and places."""
    kinds = {label[2:] for label in read("weights.json.gz").labels if label != "O"}
    assert kinds == {"PER", "ORG", "LOC"}
