import pytest

from tasks.extract.quotes.attribution import Link, link
from tasks.extract.quotes.cast import Speaker
from tasks.extract.quotes.drafts import Draft, addressee_of, cue_of, finished, kind_of
from tasks.extract.quotes.marks import lines
from tasks.extract.quotes.tokens import rows
from tasks.models.base import Span


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
    (one,) = links('"We sail," Orla Venn told Radio Norvik on Friday.')
    assert addressee_of(one.row, one.act) == "Radio Norvik"
    assert cue_of(one.row, one.act) == "told"


def test_pronouns_are_no_addressee() -> None:
    """Somebody told her is no use to a reader of the record."""
    (one,) = links('"We sail," Orla Venn told them.')
    assert addressee_of(one.row, one.act) is None


def test_unclosed_quotations_are_less_sure() -> None:
    """A missing mark halves the confidence."""
    draft = Draft(0, 4, "direct", None, 0.8, closed=False)
    (quote,) = finished([draft], "Text")
    assert quote.confidence == 0.4


def test_finished_quotations_keep_what_is_known() -> None:
    """Who speaks is told with the span and the role; where nobody does, all three are empty."""
    who = Speaker("Orla Venn", 8, 12, "mayor")
    drafts = [Draft(0, 4, "direct", who, 0.8), Draft(0, 4, "mixed", None, 0.8)]
    named, bare = finished(drafts, "Text by Venn")
    assert (named.speaker, named.speaker_span, named.role) == (
        "Orla Venn",
        Span(start=8, end=12),
        "mayor",
    )
    assert (bare.speaker, bare.speaker_span, bare.role) == (None, None, None)
