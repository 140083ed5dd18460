"""What an `<h1>` shows."""

import pytest
from lxml import html

from tasks.clean.formats.page_h1 import glued, shown, title


@pytest.mark.parametrize(
    ("inside", "headline"),
    [
        ("Ferry returns<br>to Norvik", "Ferry returns to Norvik"),
        ("<div class='eyebrow'>Sea</div>Ferry returns", "Ferry returns"),
        ("<small class='kicker'>Sea</small> Ferry returns", "Ferry returns"),
        ("<span class='live-badge'>Live</span>Ferry returns", "Ferry returns"),
        ("Ferry returns<span class='sr-only'>Premium</span>", "Ferry returns"),
        ("<svg><title>Premium</title></svg>Ferry returns", "Ferry returns"),
        ("<span class='kicker'>Ferry returns</span>", "Ferry returns"),
        ("渡轮<br>返回", "渡轮返回"),
    ],
)
def test_headlines(inside: str, headline: str) -> None:
    """Lines are set apart; what its class calls a kicker, a badge or hidden is left out."""
    assert title(html.fragment_fromstring(f"<h1>{inside}</h1>")) == headline


def test_all_of_it() -> None:
    """The whole text is that with the kicker, blocks apart or as the markup glues them."""
    heading = html.fragment_fromstring("<h1><div class='kicker'>Sea</div>Ferry returns</h1>")
    assert shown(heading) == "Sea Ferry returns"
    assert glued(heading) == "SeaFerry returns"
