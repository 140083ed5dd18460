import pytest

from tasks.extract.quotes.attribution import Link, link
from tasks.extract.quotes.judge import Standing
from tasks.extract.quotes.marks import lines
from tasks.extract.quotes.tokens import rows


def links(text: str) -> list[Link]:
    (line,) = lines(text)
    return [one for row in rows(text, line.start, line.end, line.quoted) for one in link(text, row)]


def test_verb_behind_wins_where_the_quotation_runs_on() -> None:
    """A comma inside the closing mark binds the quotation to the verb behind it."""
    (one,) = links('Orla Venn told the crew, "We sail," Piet Rasko said.')
    assert one.phrase is not None
    assert one.row.words[one.phrase.start] == "Piet"


def test_fragments_belong_to_the_verb_before() -> None:
    """Fragments in one sentence share its verb."""
    first, second = links('Orla Venn called it "a long night" and "a short day" for all.')
    assert first.phrase == second.phrase


def test_pronoun_goes_back_to_the_name_in_its_sentence() -> None:
    """A pronoun behind a named speaker of the same sentence is that speaker."""
    (one,) = links('Orla Venn said she felt "quite at home" in Norvik.')
    assert one.phrase is not None
    assert one.phrase.kind == "name"


def test_standing_tells_how_close_the_cue_is() -> None:
    """Right beside, elsewhere in the sentence, or nowhere."""
    assert links('"We sail," Orla Venn said.')[0].standing == "spoken"
    assert links('Orla Venn said the crew had "a long night" there.')[0].standing == "cued"
    assert links('It was "a long night" there.')[0].standing == "bare"


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ('Chants of "Ships For Norvik" rose.', "worded"),
        ('They ran under the slogan, "Ships For Norvik".', "worded"),
        ('It is known as the "Harbour of Last Ships".', "worded"),
        ('It is called the "Harbour of Last Ships".', "worded"),
        ('It holds towns such as "Norvik by Sea".', "linked"),
    ],
)
def test_nouns_for_words_announce_them(text: str, standing: Standing) -> None:
    """Slogans and what something is called are somebody's words, also in title case."""
    assert links(text)[0].standing == standing


def test_no_guess_is_a_bare_region() -> None:
    """The abbreviation of a country is no speaker without a verb."""
    assert links('The EU has the "longest of nights" there.')[0].phrase is None


def test_a_clause_before_the_quoted_one_does_not_report_it() -> None:
    """A cue in a clause of its own, set off by a comma, leaves the quotation to who said it all."""
    text = 'Orla Venn said that until Piet Rasko reassures the crew about it, "we stay in port."'
    (one,) = links(text)
    assert one.phrase is not None
    assert one.row.words[one.phrase.start] == "Orla"


def test_what_goes_on_being_done_is_not_said() -> None:
    """The words "will continue to" report nothing, ", she continued" does."""
    (one,) = links('Orla Venn said that Piet Rasko will continue to lend "his boats" to them.')
    assert one.phrase is not None
    assert one.row.words[one.phrase.start] == "Orla"
    (other,) = links('"We stay," Orla Venn continued.')
    assert other.act is not None
