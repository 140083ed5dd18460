from tasks.clean.reading import Reading
from tasks.clean.result import cleaned_of, draft_of, plain_reading
from tasks.models import Change, Document, Encoding, Profile
from tests.unit.tasks.clean.accounting import check
from tests.unit.tasks.clean.invented import PARAGRAPHS

_RAW = "<h1>Port open</h1><p>The ferry left.</p><p>It was noon.</p>"
_LINES = ("Port open", "The ferry left.", "It was noon.")
_UTF8 = Encoding(name="utf-8", confidence=1.0, evidence="utf-8")


def _reading(changes: tuple[Change, ...] = ()) -> Reading:
    text = "\n".join(_LINES)
    runs = tuple((text.index(line), _RAW.index(line), len(line)) for line in _LINES)
    return Reading(text, runs, ("heading", "text", "list_item"), changes=changes)


def test_markup_that_a_reader_left_out_is_reported() -> None:
    """All raw text outside the runs is named, with the line feeds that stand for it."""
    draft = draft_of(_reading(), len(_RAW), Profile())
    cleaned = cleaned_of(draft, Document(raw=_RAW.encode()), "text/html", _UTF8)
    check(cleaned, _RAW)
    assert [(c.action, c.text) for c in cleaned.changes] == [
        ("removed", None),
        ("replaced", "\n"),
        ("replaced", "\n"),
        ("removed", None),
    ]


def test_what_a_reader_reports_is_not_reported_again() -> None:
    """The reader's own changes stand as they are."""
    told = Change(rule="html.break", action="replaced", start=13, end=21, text="\n")
    draft = draft_of(_reading((told,)), len(_RAW), Profile())
    assert draft.changes.count(told) == 1
    assert [c.rule for c in draft.changes if c.start == 13] == ["html.break"]


def test_kinds_of_lines_reach_parsing() -> None:
    """Each line keeps the kind that its markup gave it; of plain text nothing is told."""
    draft = draft_of(_reading(), len(_RAW), Profile())
    cleaned = cleaned_of(draft, Document(raw=_RAW.encode()), "text/html", _UTF8)
    assert cleaned.kinds == ((0, "heading"), (2, "list_item"))


def test_plain_text_is_its_own_reading() -> None:
    """Plain text is mapped to itself, and nothing needs a report."""
    text = "\n".join(PARAGRAPHS)
    draft = draft_of(plain_reading(text), len(text), Profile())
    assert (draft.text, draft.changes, draft.runs) == (text, (), ((0, 0, len(text)),))
