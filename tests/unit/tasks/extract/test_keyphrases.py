from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.keyphrases import find_keyphrases
from tasks.models import Entity, Span

HEADLINE = "Norvik ferry strike ends after Venn talks"
BODY = """The ferry strike in Norvik has ended, transport minister Orla Venn said on Tuesday.

Crews had refused to sail since Friday because of a pension dispute with Tarn Lines. Under \
the deal Tarn Lines will keep the pension fund, and Venn promised a review of ferry safety. \
The strike had cut off Sutter Island, where the ferry is the only link to Norvik.

"Nobody wanted this strike," Venn told reporters. The pension fund has 4,000 members."""


def test_names_and_subjects_of_the_story_come_first() -> None:
    """What the headline names and the body repeats is among the keyphrases."""
    found = find_keyphrases(BODY, HEADLINE)
    assert {"Orla Venn", "Norvik", "Tarn Lines", "strike"} <= set(found)


def test_short_names_are_counted_with_full_ones() -> None:
    """A last name is no keyphrase of its own beside the full name."""
    assert "Venn" not in find_keyphrases(BODY, HEADLINE)


def test_common_words_are_no_keyphrases() -> None:
    """Function words, days and reporting words are left out."""
    assert not {"the", "tuesday", "Tuesday", "said", "only"} & set(find_keyphrases(BODY))


def test_works_without_headline() -> None:
    """Without a headline the first line takes its part."""
    assert "Orla Venn" in find_keyphrases(BODY)


def test_same_text_gives_same_phrases() -> None:
    """The order of phrases does not depend on anything but the text."""
    assert find_keyphrases(BODY, HEADLINE) == find_keyphrases(BODY, HEADLINE)


@given(st.text(max_size=300), st.none() | st.text(max_size=40))
def test_at_most_ten_different_phrases(text: str, headline: str | None) -> None:
    """Any text gives at most ten phrases, none twice, none empty."""
    found = find_keyphrases(text, headline)
    assert len(found) <= 10
    assert len(set(found)) == len(found)
    assert all(phrase.strip() for phrase in found)


def test_entities_are_preferred_to_capital_letters() -> None:
    """An entity that was found before leads, under its full name."""
    body = "The ferry sank off the coast. Bo Zorvak saw it. The ferry was old, Zorvak said."
    start = body.index("Bo Zorvak")
    entity = Entity(name="Bo Zorvak", type="person", mentions=(Span(start=start, end=start + 9),))
    assert find_keyphrases(body, "Ferry sinks", (entity,))[0] == "Bo Zorvak"


def test_no_more_than_eight_are_given() -> None:
    """An editor files an article under a handful of words."""
    assert len(find_keyphrases(" ".join(f"he saw Zorvak{n}a and left." for n in range(40)))) == 8
