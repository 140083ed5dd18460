from tasks.extract.entities.context import Position
from tasks.extract.entities.features import SLOTS, features

POSITION = Position(("he", "met", "Ann", "Lund", "in", "met", "in", "Lund"), ["z=2x"])


def test_each_slot_has_features_of_its_own() -> None:
    """The same word tells different things in different slots."""
    found = list(features(POSITION))
    assert {"w=ann", "<w=met", "<<w=he", ">w=lund", ">>w=in", "[w=met", "]w=in"} <= set(found)
    assert found[-1] == "z=2x"


def test_slots_are_told_apart_by_their_prefixes() -> None:
    """No two slots share a prefix."""
    assert len({slot.prefix for slot in SLOTS}) == len(SLOTS)
