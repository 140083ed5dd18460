# ruff: noqa: RUF001 - typographic marks are what is tested.
"""The whole finder, on invented articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.quotes import find_quotes
from tasks.models.findings import Quote

ARTICLE = """Norvik port to reopen, says minister

NORVIK (Aldpress) - The port of Norvik will reopen on Monday, transport minister Orla Venn said.

"We have made the quay safe," Venn told reporters. "Ships may come back."

Harbour spokesman Piet Rasko, who has led the works since May, said the repair cost 3 million \
crowns. He added that no ship had been turned away.

"It was a long winter."

The mayor called the closure "a scandal from the first day" at a meeting on Friday."""


def only(text: str, kind: str | None = None) -> Quote:
    found = [one for one in find_quotes(text) if kind in {None, one.kind}]
    assert len(found) == 1
    return found[0]


def test_spans_hold_the_words_without_marks() -> None:
    """Every quotation's text is what its span cuts out of the text, without outer marks."""
    for one in find_quotes(ARTICLE):
        assert ARTICLE[one.start : one.end] == one.text
        assert one.text[0] not in '"“'


def test_order_is_that_of_the_text() -> None:
    """Quotations come in the order in which they begin."""
    starts = [one.start for one in find_quotes(ARTICLE)]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "sentence",
    [
        '"We will rebuild the pier," Orla Venn said.',
        '"We will rebuild the pier," said Orla Venn.',
        '"We will rebuild the pier," Ms. Orla Venn said on Tuesday.',
        'Orla Venn said: "We will rebuild the pier."',
        'Orla Venn, who runs the port, said, "We will rebuild the pier."',
        'According to Orla Venn, "we will rebuild the pier" before long.',
        '"We will rebuild the pier," said Orla Venn, a spokeswoman for Tarn Lines.',
        '"We will rebuild the pier," Orla Venn, the head of Tarn Lines, told the Norvik Post.',
        '"We will rebuild the pier," Mayor Orla Venn (Green) said Tuesday.',
        '"We will rebuild the pier."\n\n- Orla Venn',
        'Orla Venn: "We will rebuild the pier."',
        'Orla Venn answered the council:\n\n"We will rebuild the pier."',
    ],
)
def test_speaker_is_found_around_the_quotation(sentence: str) -> None:
    """The subject of the verb of speech is the speaker, wherever it stands."""
    assert only(sentence).speaker == "Orla Venn"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("“", "”"),
        ("„", "“"),
        ("«", "»"),
        ("»", "«"),
        ("``", "''"),
        ("''", "''"),
        ("‘", "’"),
        ("'", "'"),
        ("「", "」"),
    ],
)
def test_all_styles_of_marks(opening: str, closing: str) -> None:
    """A quotation is found whatever marks its house uses."""
    found = only(f"{opening}We will rebuild the pier soon,{closing} said Orla Venn.")
    assert found.text == "We will rebuild the pier soon,"
    assert (found.speaker, found.kind) == ("Orla Venn", "direct")


def test_short_name_becomes_the_fullest() -> None:
    """A last name is resolved to the full name that the article has elsewhere."""
    found = [one for one in find_quotes(ARTICLE) if one.text.startswith("We have made")]
    assert found[0].speaker == "Orla Venn"
    assert found[0].role == "transport minister"
    assert found[0].addressee == "reporters"
    assert found[0].cue == "told"
    assert found[0].speaker_span is not None
    assert ARTICLE[found[0].speaker_span.start : found[0].speaker_span.end] == "Venn"


def test_known_people_come_first() -> None:
    """Names that are known from elsewhere resolve short ones."""
    found = find_quotes('"It is over now," Venn said.', people=["Orla Venn"])
    assert found[0].speaker == "Orla Venn"


def test_continued_quotation_keeps_its_speaker() -> None:
    """A quotation without a verb of its own belongs to who spoke before it."""
    found = [one for one in find_quotes(ARTICLE) if one.text == "Ships may come back."]
    assert found[0].speaker == "Orla Venn"
    assert found[0].confidence < 0.95


def test_continued_quotation_is_no_surer_than_its_speaker() -> None:
    """Who was only meant by a pronoun is not surer for the quotation behind."""
    text = '"The pier holds," Orla Venn said. She left.\n"It holds," she said. "So it will stay."'
    _, said, continued = find_quotes(text)
    assert said.speaker == continued.speaker == "Orla Venn"
    assert continued.confidence < said.confidence < 0.7


def test_fragment_is_mixed() -> None:
    """Words built into the report's own sentence are of kind mixed."""
    found = only('Orla Venn called the plan "a waste of good stone" on Friday.')
    assert (found.kind, found.speaker) == ("mixed", "Orla Venn")


def test_second_half_of_a_broken_quotation_is_direct() -> None:
    """What goes on in small letters behind the verb is still the speaker's own sentence."""
    first, second = find_quotes('"The pier," Orla Venn said, "will stand for ages."')
    assert (first.kind, second.kind) == ("direct", "direct")
    assert first.speaker == second.speaker == "Orla Venn"


def test_quotation_over_paragraphs_is_one() -> None:
    """Paragraphs that each open a mark, with one that closes, are one quotation."""
    text = '"The first part ends here.\n\n"The second part ends here," said Orla Venn.'
    found = only(text)
    assert found.text.startswith("The first")
    assert found.text.endswith("here,")
    assert found.speaker == "Orla Venn"


def test_nested_quotation_stays_inside() -> None:
    """A quotation in a quotation does not end the outer one."""
    text = '"He told me ‘go home now’ and I did," Orla Venn said.'
    assert only(text).text == "He told me ‘go home now’ and I did,"
    text = '"He asked: “Will it ever hold?” and I said yes," Orla Venn said.'
    assert only(text).text.endswith("I said yes,")


@pytest.mark.parametrize(
    "text",
    [
        'The "miracle" lasted a week.',
        "The film “Storm over Norvik” opens today.",
        'Her novel, "When the Harbour Froze," sold well.',
        'Orla Venn spoke on Channel Nine\'s "Good Day Norvik."',
        '<post date="12 March 2031">Calm seas</post>',
        "The dockers' union and the pilots' union met.",
        "A pipe of 6'2\" and one of 5'1\" were laid.",
    ],
)
def test_scare_quotes_titles_and_markup_are_no_quotations(text: str) -> None:
    """Marks around a word, a title or an attribute make no quotation."""
    assert find_quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orla Venn said that the pier would hold.", "the pier would hold"),
        ("The pier will hold, Orla Venn said on Friday.", "The pier will hold"),
        ("The pier will hold, said Orla Venn.", "The pier will hold"),
        ("The pier will hold for years, according to Orla Venn.", "The pier will hold for years"),
        ("Orla Venn told Radio Norvik that the pier would hold.", "the pier would hold"),
        ("NORVIK (Aldpress) - The pier will hold, Orla Venn said.", "The pier will hold"),
        ("Orla Venn praised the crew, adding that the pier would hold.", "the pier would hold"),
    ],
)
def test_indirect_speech_with_clear_cue(text: str, words: str) -> None:
    """A clause reported by a clear cue is indirect speech of its subject."""
    found = only(text)
    assert (found.kind, found.speaker, found.text) == ("indirect", "Orla Venn", words)


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn conceded defeat in the harbour vote.",
        "They said the pier would hold.",
        "Orla Venn spoke to the crew in the harbour.",
    ],
)
def test_no_indirect_speech_without_clause_or_speaker(text: str) -> None:
    """A verb with an object, or a speaker that nobody names, is not reported."""
    assert find_quotes(text) == ()


def test_pronoun_goes_back_to_the_last_speaker() -> None:
    """A pronoun near its name is resolved, with less confidence."""
    found = find_quotes('Orla Venn said the pier was safe. "Come and see it," she said.')
    assert found[-1].speaker == "Orla Venn"
    assert found[-1].confidence < 0.8


def test_pronoun_of_the_other_gender_is_not_resolved_to_a_title() -> None:
    """A name with Mr. is not meant by she."""
    found = find_quotes('Mr. Rasko said the pier was safe. "Come and see it," she said.')
    assert found[-1].speaker is None


def test_office_goes_back_to_its_holder() -> None:
    """The official is the last speaker whose role it is."""
    text = (
        "Harbour spokesman Piet Rasko said the pier was safe.\n\n"
        "Asked about the cost, the official said that any sum could be found quickly."
    )
    found = find_quotes(text)
    assert [one.speaker for one in found] == ["Piet Rasko", "Piet Rasko"]


def test_unnamed_speaker_has_span_and_role_only() -> None:
    """Who is not named has no name, but a span and a role."""
    found = only('"We heard a bang," said a spokesman for Tarn Lines.')
    assert found.speaker is None
    assert found.role == "spokesman for Tarn Lines"
    assert found.speaker_span is not None


@given(st.text(alphabet="\"“”'‘’«»` \n.,:?-ABab said", max_size=120))
def test_any_text_gives_valid_spans(text: str) -> None:
    """Whatever the text, spans lie inside it and hold the quoted words."""
    for one in find_quotes(text):
        assert text[one.start : one.end] == one.text
        assert one.speaker_span is None or one.speaker_span.end <= len(text)
        assert 0 <= one.confidence <= 1


def test_pronoun_goes_back_to_whom_the_sentence_before_is_about() -> None:
    """A person who is named without speaking is meant by the pronoun that follows."""
    text = 'Orla Venn walked the new pier on Monday.\n\n"It will hold for years," she said.'
    assert only(text).speaker == "Orla Venn"


def test_pronoun_is_not_resolved_to_a_body() -> None:
    """The name of a council is nobody that she could stand for."""
    text = 'Norvik City Council met on Monday.\n\n"It will hold for years," she said.'
    assert only(text).speaker is None


def test_stray_mark_quotes_nothing() -> None:
    """A mark that nothing closes and nobody speaks behind makes no quotation."""
    assert find_quotes('The pier in Norvik" still stands in the sea.') == ()
    assert find_quotes('The old "pier in Norvik still stands in the sea.') == ()


def test_pronoun_of_indirect_speech() -> None:
    """A pronoun before a reported clause means the person of the sentence before."""
    (found,) = find_quotes("Orla Venn runs a shop in Tarn. She said the pier would hold for now.")
    assert (found.kind, found.speaker) == ("indirect", "Orla Venn")


@pytest.mark.parametrize(
    "text",
    [
        'She read "Storm and Silence" on the ship.',
        'Piet Rasko sang "Storm Over Norvik" to the crew.',
        'Tarn Films announced "Three Years of Silence".',
    ],
)
def test_works_that_are_read_and_sung(text: str) -> None:
    """What somebody reads, sings or announces in title case is a work."""
    assert find_quotes(text) == ()


def test_pronouns_look_back_over_the_paragraph() -> None:
    """A sentence that names nobody parts no pronoun from the person before it."""
    text = 'Jane Roe has left the port. The choice was hard. "I gave it my all," she said.'
    assert [one.speaker for one in find_quotes(text)] == ["Jane Roe"]


def test_short_words_with_a_long_subject_are_quoted() -> None:
    """Two words are a quotation where a verb of speech follows, however long its subject is."""
    text = (
        '"Terrific boat," Venn\'s neighbour in both Tarn and Sutter, Bo Rasko, said in the story.'
    )
    assert [(one.text, one.speaker) for one in find_quotes(text)] == [
        ("Terrific boat,", "Bo Rasko")
    ]


@pytest.mark.parametrize("start", ["Allocations to the port", "R11bn for the port", "Sales"])
def test_words_that_open_a_sentence_are_no_speakers(start: str) -> None:
    """Nobody is guessed from a capital that only the start of the sentence gives."""
    text = f"{start} fell due to the “much expedited schedule of it” as allocations and sales do."
    assert [one.speaker for one in find_quotes(text)] == [None]


def test_who_speaks_is_not_who_is_spoken_of() -> None:
    """What somebody is said to do with a fragment is the words of who says so."""
    text = 'Bo Rasko said that the crew had to take the boat "because of negligence and failures".'
    assert [(one.speaker, one.cue) for one in find_quotes(text)] == [("Bo Rasko", "said")]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"I told him to go," Orla Venn recalled. "He laughed."', "He laughed.", "Orla Venn"),
        ('Orla Venn said Bo Rasko told her: "Leave now."', "Leave now.", "Bo Rasko"),
    ],
)
def test_two_words_may_be_a_quotation(text: str, words: str, speaker: str) -> None:
    """A sentence of its own behind a quotation is one, and what a colon announces."""
    last = find_quotes(text)[-1]
    assert (last.text, last.speaker) == (words, speaker)


def test_a_pronoun_of_the_other_sex_is_somebody_else() -> None:
    """The first name of who says so speaks against it."""
    text = 'Thomas Venn, who had met the crew, said she told him: "I will never leave the port."'
    assert [one.speaker for one in find_quotes(text)] == [None]


def test_places_are_not_short_for_people() -> None:
    """A country that somebody has for a first name speaks for itself."""
    text = 'Tarn Venn, the minister, left. Tarn rejected the plan as "one-sided and unfair to it".'
    (alone,) = find_quotes(text, ["Tarn Venn"])
    (told,) = find_quotes(text, ["Tarn Venn"], others={"Tarn"})
    assert (alone.speaker, told.speaker) == ("Tarn Venn", "Tarn")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("An inquiry in Tarn has revealed that the crew had left the pier.", None),
        ("Leaders at a summit in Tarn pledged that the pier would hold.", None),
        ("Dolphins law wants the crew to call “by all the means at hand” as dolphins do.", None),
        ("The UN General Assembly said that the pier would hold.", "UN General Assembly"),
    ],
)
def test_things_do_not_speak_for_their_place(text: str, speaker: str | None) -> None:
    """What is somewhere is not the place, and a common word that opens a sentence is no name."""
    assert {one.speaker for one in find_quotes(text)} <= {speaker}
