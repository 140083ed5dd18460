import pytest

from tasks.extract.quotes.attribution import Link, link
from tasks.extract.quotes.drafts import Draft, addressee_of, cue_of, kind_of
from tasks.extract.quotes.marks import lines
from tasks.extract.quotes.tokens import rows


def links(text: str) -> list[Link]:
    (line,) = lines(text)
    return [one for row in rows(text, line.start, line.end, line.quoted) for one in link(text, row)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"We sail," she said.', "direct"),
        ('She said: "We sail."', "direct"),
        ('She said the crew was "ready for the sea" by noon.', "mixed"),
        ('"We sail." The crew left.', "direct"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    """Whole utterances are direct, built-in fragments mixed."""
    (one,) = links(text)
    assert kind_of(text, one, one.standing) == kind


def test_addressee_and_cue() -> None:
    """A verb of telling names to whom; the cue is as it is written."""
    text = '"We sail," Orla Venn told Radio Norvik on Friday.'
    (one,) = links(text)
    assert addressee_of(text, one.row, one.act) == "Radio Norvik"
    assert cue_of(text, one.row, one.act) == "told"


def test_pronouns_are_no_addressee() -> None:
    """Somebody told her is no use to a reader of the record."""
    text = '"We sail," Orla Venn told them.'
    (one,) = links(text)
    assert addressee_of(text, one.row, one.act) is None


def test_unclosed_quotations_are_less_sure() -> None:
    """A missing mark halves the confidence."""
    draft = Draft(0, 4, "direct", None, 0.8, closed=False)
    assert draft.finished("Text").confidence == 0.4
