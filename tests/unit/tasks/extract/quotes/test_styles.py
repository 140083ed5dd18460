# ruff: noqa: RUF001 - typographic marks are what these tests are about.
"""The ways in which the world marks quotations, each on an invented sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract import find_quotes

WORDS = (
    "“ ” \" ' ‘ ’ „ « » 「 」 『 』 `` '' — - : , . \n \r\n \u00a0 \u2029 said told Venn Orla he"
    " Director the pier We've according to al-Vennad \U0001f6a2 é e\u0301 Порт 港口 told: N.C. ."
)
PIECES = st.sampled_from(WORDS.split(" "))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("„Der Hafen bleibt offen“, sagte Venn.", "Der Hafen bleibt offen"),
        ("»Der Hafen bleibt offen«, sagte Venn.", "Der Hafen bleibt offen"),
        ("«Der Hafen ‹bleibt› offen», sagte Venn.", "Der Hafen ‹bleibt› offen"),
        ("« Le port restera ouvert », dit Venn.", "Le port restera ouvert"),
        ("«\u00a0Le port restera ouvert\u202f», dit Venn.", "Le port restera ouvert"),
        ("«Порт останется открытым», — сказала Венн.", "Порт останется открытым"),
        ("«Порт „Тарн“ остаётся», — сказала Венн.", "Порт „Тарн“ остаётся"),
        ("„Port pozostanie otwarty”, powiedziała Venn.", "Port pozostanie otwarty"),
        ("”Hamnen förblir öppen”, sade Venn.", "Hamnen förblir öppen"),
        ("維恩說：「港口將繼續開放。」", "港口將繼續開放。"),
        ("维恩说：“港口将继续开放。”", "港口将继续开放。"),
        ("ベン氏は「港は『タルン』として開く」と述べた。", "港は『タルン』として開く"),
        ("قالت فين: «سيبقى الميناء مفتوحا».", "سيبقى الميناء مفتوحا"),
        ('ون אמרה: "הנמל יישאר פתוח לכולם".', "הנמל יישאר פתוח לכולם"),
    ],
)
def test_marks_of_other_languages(text: str, words: str) -> None:
    """The words between the outer marks are found, whole and without blanks around them."""
    (found,) = find_quotes(text, (), "xx")
    assert (found.text, found.speaker) == (words, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The pier will hold,” said Orla Venn.", "The pier will hold,"),
        ("‘The pier will hold,’ said Orla Venn.", "The pier will hold,"),
        ("``The pier will hold,'' Orla Venn said.", "The pier will hold,"),
        ('"The pier will hold," Orla Venn said.', "The pier will hold,"),
        ("“They told me, ‘Go,’ and I went,” Orla Venn said.", "They told me, ‘Go,’ and I went,"),
        ("“We built it.\n\n“We mend it,” Orla Venn said.", "We built it.\n\n“We mend it,"),
        ("“We built it.\r\n\r\n“We mend it,” Orla Venn said.", "We built it.\r\n\r\n“We mend it,"),
    ],
)
def test_marks_of_english(text: str, words: str) -> None:
    """Every English style gives the words, nested and continued ones as one, and who said them."""
    (found,) = find_quotes(text)
    assert (found.text, found.speaker) == (words, "Orla Venn")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “green lane” was closed on Friday.",
        "Her novel “The Tide of Tarn Harbour” sold well.",
        "The 12\" pipe and the 6' ladder were sold; it's the dockers' quay.",
        "維恩讀了《港口的故事》。",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    """Scare quotes, titles of works, measures and apostrophes report nothing."""
    assert find_quotes(text) == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=100))
def test_spans_hold_for_any_text(text: str) -> None:
    """Whatever the text and its line ends, each quotation is quoted exactly, in order."""
    for language in (None, "xx"):
        at = 0
        for quote in find_quotes(text, ["Orla Venn"], language):
            assert text[quote.start : quote.end] == quote.text
            assert at <= quote.start < quote.end <= len(text)
            at = quote.start
            if quote.speaker_span is not None:
                assert 0 <= quote.speaker_span.start < quote.speaker_span.end <= len(text)


def test_paragraphs_in_single_marks() -> None:
    """A speech in curly single marks goes on over its paragraphs, though plurals stand in it."""
    text = (
        "‘My Lords, we shall govern in service to the country.\n"
        "‘In two years’ time we shall build the pier.\n"
        "‘I pray that it may hold.’"
    )
    (quote,) = find_quotes(text)
    assert (quote.start, quote.end) == (1, len(text) - 1)
