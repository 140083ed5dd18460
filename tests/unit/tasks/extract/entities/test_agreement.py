from tasks.extract.entities.agreement import agreed
from tasks.extract.entities.grouping import Mention
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.tokens import tokenise
from tasks.models.findings import EntityType


def agree(text: str, *mentions: Mention) -> list[tuple[str, EntityType]]:
    tokens = tokenise(text)
    found = islands(tokens, breaks(text, tokens))
    return [(text[m.start : m.end], m.type) for m in agreed(text, tokens, found, mentions)]


def mention(text: str, name: str, kind: EntityType, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(name, start + 1)
    return Mention(start, start + len(name), kind)


def test_most_mentions_decide_the_type() -> None:
    """A name has one type in an article."""
    text = "in Zorvak, near Zorvak, and Zorvak"
    kinds: list[EntityType] = ["place", "organisation", "place"]
    found = agree(text, *(mention(text, "Zorvak", k, n) for n, k in enumerate(kinds)))
    assert found == [("Zorvak", "place")] * 3


def test_full_name_decides_for_the_last_name() -> None:
    """The last name of a person is that person."""
    text = "there was Bo Zorvak, but Zorvak left"
    found = agree(
        text, mention(text, "Bo Zorvak", "person"), mention(text, "Zorvak", "organisation", 1)
    )
    assert found[1] == ("Zorvak", "person")


def test_last_name_may_begin_with_a_particle() -> None:
    """What stands between first and last name goes with the last."""
    text = "there was Bo El Zorvak, but El Zorvak left"
    found = agree(
        text, mention(text, "Bo El Zorvak", "person"), mention(text, "El Zorvak", "organisation", 1)
    )
    assert found[1] == ("El Zorvak", "person")


def test_passed_over_names_are_found() -> None:
    """A last name that stands alone is a mention, though nothing around it tells."""
    text = "there was Bo Zorvak, and so Zorvak left"
    assert agree(text, mention(text, "Bo Zorvak", "person"))[1] == ("Zorvak", "person")


def test_common_words_are_not_found_by_being_names_elsewhere() -> None:
    """That a company is called like a common word makes no company of the word."""
    text = "the maker Apple said. Later Apple rose"
    assert len(agree(text, mention(text, "Apple", "organisation"))) == 1
