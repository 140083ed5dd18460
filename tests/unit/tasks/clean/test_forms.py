# Typographic marks and other scripts are what is tested.
# ruff: noqa: RUF001

"""Characters in another form than text has them."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.forms import composed, listed_forms, lost_apostrophes
from tests.unit.tasks.clean.drafts import after, draft_of


def test_only_the_listed_forms_are_rewritten() -> None:
    """Ligatures and full-width letters are; "²", "½" and Chinese marks are not."""
    assert after(listed_forms, "ﬁnance ＮＯＲＬＡＮＤ ５ m² ½ ，") == "finance NORLAND 5 m² ½ ，"


@given(st.text(alphabet="ae\u0301\u0308 \n가ᄀ", max_size=40))
def test_composition_is_unicode_s(text: str) -> None:
    """What is composed piece by piece is the normal form of the whole."""
    assert unicodedata.is_normalized("NFC", after(composed, text))
    assert after(composed, text) == unicodedata.normalize("NFC", text)


def test_a_lost_apostrophe_is_repaired_and_flagged() -> None:
    """A question stays a question."""
    assert after(lost_apostrophes, "the EU?s vote. Really? so") == "the EU's vote. Really? so"
    assert "damaged_characters" in lost_apostrophes(draft_of("the EU?s vote")).flags
