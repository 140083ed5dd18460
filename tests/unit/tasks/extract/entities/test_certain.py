import pytest

from tasks.extract.entities.certain import certain
from tasks.models import Entity, Span
from tasks.models.findings import EntityType


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("Hungary", "place", True),
        ("Budapest", "place", True),
        ("Hafenmeisterei", "place", False),
        ("Peter Zorvak", "person", True),
        ("Zorvak", "person", False),
        ("Zorvak Hafen", "person", False),
        ("African National Congress", "organisation", True),
        ("Verkehrsgesellschaft", "organisation", False),
    ],
)
def test_only_what_the_word_list_knows_is_kept(name: str, kind: EntityType, *, kept: bool) -> None:
    """A noun with a capital is no entity; a country, a full name and a known body are."""
    entity = Entity(name=name, type=kind, mentions=(Span(start=0, end=len(name)),))
    assert certain([entity]) == ((entity,) if kept else ())
