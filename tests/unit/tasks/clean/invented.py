# Paragraphs are long.
# ruff: noqa: E501, ISC004

"""Invented articles and the damage that feeds do to them."""

from hypothesis import strategies as st

from tasks.clean import clean
from tasks.models import Cleaned, Document, Profile

HEADLINE = "Norland Reopens Kestrel Bay Port After Storm - Ministry"
LEAD = "Norland reopened the port of Kestrel Bay on Friday, five days after a storm closed it."
PARAGRAPHS = (
    "The first ferry left for Sutton at noon with 240 passengers on board. Harbour master "
    "Ilda Marsh said the channel had been cleared of wreckage overnight.",
    '"We have waited for this hour all week," Marsh told reporters on the quay.',
    "Freight traffic will follow on Monday. Transport minister Oren Falk, who took office in "
    "March, promised 14 million crowns for new breakwaters.",
    "Insurers put the damage at 3.5 million crowns, said U.S. underwriter Bell & Hart.",
    "Two fishing boats are still missing off Cape Tern. The search was to go on until dusk.",
)
STAMP = "10:31 GMT 08.11.2024 (Updated: 10:32 GMT 08.11.2024)"
FUSED = "".join((PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[4]))
LINES = (HEADLINE, LEAD, FUSED, STAMP, f"KESTREL BAY (Norpress) - {LEAD}", *PARAGRAPHS)
CLEAN_LINES = (HEADLINE, LEAD, STAMP, f"KESTREL BAY (Norpress) - {LEAD}", *PARAGRAPHS)

_FURNITURE = (
    "Advertisement",
    "Read more: Falk visits Sutton",
    "Share Facebook Twitter WhatsApp Copy link",
    "3 comments",
    "Continue reading with a subscription",
    "* * *",
    "",
    "  ",
)
_SMALL = (("o", "o\u200b"), (" ", "\u00a0"), ("\n", "\r\n"), ("é", "e\u0301"), (". ", "."),
          ("&", "&amp;"), ("fi", "ﬁ"), ("said", "said,"), (" ", "  "), ("-", "\u00ad-"))  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Draw an article whose lines are repeated, broken, moved apart and soiled."""
    lines = list(LINES)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(1, len(lines)))
        kind = draw(st.sampled_from(("furniture", "copy", "break", "small")))
        if kind == "furniture":
            lines.insert(at, draw(st.sampled_from(_FURNITURE)))
        elif kind == "copy":
            lines.insert(at, draw(st.sampled_from(lines)))
        elif lines[at - 1]:
            line = lines[at - 1]
            if kind == "break":
                cut = draw(st.integers(0, len(line)))
                lines[at - 1 : at] = [line[:cut].rstrip(), line[cut:].lstrip()]
            else:
                lines[at - 1] = line.replace(*draw(st.sampled_from(_SMALL)))
    return draw(st.sampled_from(("\n", "\n\n", "\r\n"))).join(lines)


def cleaned(text: str | bytes, profile: Profile | None = None) -> Cleaned:
    """Clean one plain text."""
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    result = clean(Document(raw=raw), profile)
    assert isinstance(result, Cleaned)
    return result


def lines_of(text: str | bytes, profile: Profile | None = None) -> list[str]:
    """Clean one plain text and return its lines."""
    return cleaned(text, profile).text.split("\n")


def article(*lines: str) -> str:
    """Return these lines as the body of an article that is otherwise sound."""
    return "\n".join((HEADLINE, STAMP, *lines, PARAGRAPHS[1]))


def body_of(*lines: str) -> list[str]:
    """Return what is left of these lines in an article that is otherwise sound."""
    result = lines_of(article(*lines))
    assert result[:2] == [HEADLINE, STAMP]
    assert result[-1] == PARAGRAPHS[1]
    return result[2:-1]
