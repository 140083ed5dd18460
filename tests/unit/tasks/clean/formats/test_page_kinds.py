"""Pages of many kinds, not only those of news sites: the article is found in each."""

import pytest

from tasks.clean.formats.html import extract
from tasks.models import Profile

_TOLD = [
    f"{who} walked down to the {where} before dawn, and by noon {whom} had been told that the "
    "old bridge would not hold another winter."
    for who, where, whom in (
        ("The keeper", "harbour", "the town"),
        ("Her brother", "mill", "the council"),
        ("A surveyor", "quarry", "both crews"),
        ("The baker", "square", "half the street"),
        ("Two students", "archive", "their teacher"),
    )
]
_PARAGRAPHS = "".join(f"<p>{told}</p>" for told in _TOLD)
_BROKEN = "<br><br>".join(_TOLD)
_MENU = "<ul class='menu'><li><a href='/'>Home</a></li><li><a href='/n'>Notices</a></li></ul>"
_REPLIES = "".join(f"<li><p>{name}: I think so too, and thank you.</p></li>" for name in "ABC")

_KINDS = {
    "a layout of tables": "<table><tr><td><a href='/'>Home</a></td><td><font size=5>The bridge"
    f"</font><br><br>{_BROKEN}</td></tr></table><center>Copyright 1999</center>",
    "line breaks only": f"{_MENU}<div id='content'><h2>The bridge</h2>{_BROKEN}</div>",
    "a block with a name that deceives": f"{_MENU}<div class='promo'>{_BROKEN}</div>",
    "plain divisions": f"{_MENU}<div>{''.join(f'<div>{told}</div>' for told in _TOLD)}</div>",
    "a blog with readers' replies": f"<div class='post'><h2>The bridge</h2>{_PARAGRAPHS}</div>"
    f"<div id='comments'><ol class='commentlist'>{_REPLIES}</ol></div>",
    "a forum": "".join(f"<div class='post'><div>{told}</div></div>" for told in _TOLD),
    "a list": f"{_MENU}<h1>Walks</h1><ol>{''.join(f'<li>{told}</li>' for told in _TOLD)}</ol>",
    "questions and answers": "<dl>"
    + "".join(f"<dt>What then?</dt><dd>{told}</dd>" for told in _TOLD)
    + "</dl>",
    "preformatted text": "<h1>Notes</h1><pre>" + "\n".join(_TOLD) + "</pre>",
    "no markup at all": "\n\n".join(_TOLD),
    "a form around everything": "<form id='main'><div><h1>The bridge</h1>"
    f"{_PARAGRAPHS}</div></form>",
    "an aside": f"<aside><h1>The bridge</h1>{_PARAGRAPHS}</aside>",
    "captions that are the story": "".join(
        f"<figure><img><figcaption>{told}</figcaption></figure>" for told in _TOLD
    ),
    "broken markup": "<div><h1>The bridge" + "<p>".join(["", *_TOLD]) + "</i></div></div><b>",
    "a wall of consent": "<div id='cookie-banner'><p>We use cookies to improve this site for you."
    f"</p></div><main><h1>The bridge</h1>{_PARAGRAPHS}</main>",
}


def _lines(body: str) -> list[str]:
    source = f"<html><head><title>The bridge</title></head><body>{body}</body></html>"
    return [line.text for line in extract(source, Profile()).lines]


@pytest.mark.parametrize("kind", _KINDS)
def test_the_article_is_found(kind: str) -> None:
    """All that is told is there, whatever the page is built of."""
    text = "\n".join(_lines(_KINDS[kind]))
    assert all(told in text for told in _TOLD)
    assert "cookies" not in text
    assert "I think so too" not in text


def test_what_stands_in_an_article_is_kept_and_what_stands_beside_it_goes() -> None:
    """Subheads, quotations and tables are the article's; captions and other stories are not."""
    found = _lines(
        f"<article><h1>The bridge</h1>{_PARAGRAPHS}<h2>What comes next</h2>"
        "<blockquote><p>We will build it again, said the mayor of the town.</p></blockquote>"
        "<table><tr><td>1999</td><td>forty boats came</td></tr></table>"
        "<figure><img><figcaption>The bridge in May</figcaption></figure></article>"
        "<div class='related-posts'><a href='/x'>Mill sold to a family of bakers</a></div>"
    )
    assert {"What comes next", "1999 forty boats came"} < set(found)
    assert "We will build it again, said the mayor of the town." in found
    assert "The bridge in May" not in found
    assert "Mill sold to a family of bakers" not in found


def test_a_very_short_article() -> None:
    """One paragraph is an article, and it is found among menus."""
    assert _lines(f"{_MENU}<div><h1>The bridge</h1><p>{_TOLD[0]}</p></div>")[-1] == _TOLD[0]


@pytest.mark.parametrize(
    "told",
    [
        "Вчера в Норвике закрыли старый мост, и жители до вечера искали другую дорогу через реку.",
        "昨天诺维克的旧桥被关闭，居民们直到晚上都在寻找另一条过河的路，市议会承诺在春天开始维修。",  # noqa: RUF001
    ],
)
def test_other_languages(told: str) -> None:
    """An article is found whatever its script, also where only its prose tells it."""
    assert _lines(f"{_MENU}<div class='text'><p>{told}</p></div>")[-1] == told
    assert _lines(f"<nav>{_MENU}</nav><aside><p>{told}</p></aside>")[-1] == told
