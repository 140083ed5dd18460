"""Which repairs of characters are called for."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.characters import characters
from tests.unit.tasks.clean.drafts import after, draft_of


@given(
    st.text(
        alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E, exclude_characters="&<[*?#")
    )
)
def test_plain_text_is_left_alone(text: str) -> None:
    """ASCII without signs of markup comes back as the same draft."""
    draft = draft_of(text)
    assert characters(draft) is draft


def test_each_kind_of_damage_is_seen() -> None:
    """One text with all of them comes out whole."""
    soiled = (
        "Norland\u2019s \u00c3\u00a9t\u00c3\u00a9 &amp; \ufb01n\u00a0a\x00b\r\nc\u200bd e\u0301"
    )
    assert after(characters, soiled) == "Norland\u2019s \u00e9t\u00e9 & fin ab\ncd \u00e9"
