"""Quotations in languages whose cues the rules do not know."""

from tasks.extract.quotes import find_quotes

GERMAN = (
    "Demnach blieben die kalten Monate ohne Folgen.\n"
    "»So ruhig war es lange nicht mehr«, sagte Hafenmeisterin Anna Venn. »Wir warten ab.«"
)


def test_nobody_is_guessed_in_another_language() -> None:
    """The words between marks are found, with no speaker, role or cue."""
    found = find_quotes(GERMAN, ["Anna Venn"], "de")
    assert [quote.text for quote in found] == ["So ruhig war es lange nicht mehr", "Wir warten ab."]
    assert {(quote.speaker, quote.role, quote.cue, quote.confidence) for quote in found} == {
        (None, None, None, 0.0)
    }


def test_another_language_that_is_not_named() -> None:
    """A text that is surely not English is not read as English when no language is given."""
    text = "Der Hafen sagte am Freitag: „Das Schiff und die Mannschaft sind nun da.“"
    assert [(one.text, one.speaker) for one in find_quotes(text)] == [
        ("Das Schiff und die Mannschaft sind nun da.", None)
    ]


def test_indirect_speech_is_left_out_in_another_language() -> None:
    """A clause that happens to hold an English cue is no quotation there."""
    text = "Das Schiff, according to Venn, fährt am Freitag nach Norvik zurück."
    assert all(quote.kind != "indirect" for quote in find_quotes(text, (), "de"))


def test_english_and_unknown_languages_are_attributed() -> None:
    """English is read with its cues, and so is a text of no certain language."""
    text = '"The ferry will sail on Friday," Anna Venn said.'
    assert [quote.speaker for quote in find_quotes(text, (), "en")] == ["Anna Venn"]
    assert find_quotes(text) == find_quotes(text, (), "en")


def test_a_flood_of_marks_is_read_in_passing() -> None:
    """Empty pairs without end give as many quotations as they hold words: none."""
    assert find_quotes('"' * 20_000) == ()


def test_what_was_announced_announces_nothing() -> None:
    """Of lines that all end in a colon no sentence grows: each is read with one before at most."""
    assert len(find_quotes('"We sail at noon":\n' * 3_000)) == 3_000
