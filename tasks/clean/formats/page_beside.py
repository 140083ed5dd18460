"""What stands beside the text of a page: captions, embedded posts, key points."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from tasks.clean.formats.lines import collapsed, is_prose
from tasks.clean.formats.page_prune import drop
from tasks.clean.formats.xml import Element, inner_text

#: Figures in these are another story's, or the site's own.
_ELSEWHERE = frozenset({"nav", "aside", "footer", "li", "a"})
_STORIES = frozenset({"article", "main"})
_POST = re.compile(
    r"(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|reddit-embed(?:-bq)?|"
    r"reddit-card|bluesky-embed|mastodon-embed|telegram-post)(?:$|\s)"
)
#: Attributes in which a post's own address stands.
_ADDRESSES = ("cite", "data-href", "data-instgrm-permalink")
_POINTS = re.compile(
    r"(?:^|[\s_-])(?:key-?_?(?:points|facts|takeaways|highlights)|takeaways|story-?_?highlights|"
    r"article-?_?highlights|at-a-glance|in-?brief|tl-?dr)(?:$|[\s_-])",
    re.IGNORECASE,
)
_POINTS_MOST = 7
_TITLES = ("h2", "h3", "h4", "h5", "p", "strong")
#: A caption is no longer.
_LONGEST = 600
#: So many of each are looked at.
_MOST = 100


class Beside(NamedTuple):
    """What a page shows beside its text."""

    captions: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()


def take_beside(tree: Element) -> Beside:
    """Return what stands beside the text; key points above it are taken out of the page."""
    title = next(tree.iter("h1"), None)
    start = title if title is not None else next(tree.iter("article"), None)
    if start is None:
        return Beside()
    story = next((one for one in (start, *start.iterancestors()) if one.tag in _STORIES), None)
    story = tree if story is None else story
    return Beside(
        tuple(dict.fromkeys(_captions(story))),
        tuple(dict.fromkeys(_posts(story))),
        _key_points(story),
    )


def _captions(story: Element) -> Iterator[str]:
    for caption in islice(story.iter("figcaption"), _MOST):
        text = collapsed(" ".join(map(str, caption.itertext())))
        above = [*_within(caption, story)]
        other = any(one.tag in _ELSEWHERE or one.tag == "article" for one in above)
        if text and len(text) <= _LONGEST and not other:
            yield text


def _posts(story: Element) -> Iterator[str]:
    for post in islice(story.iter("blockquote", "div"), _MOST * _MOST):
        if _POST.search(post.get("class") or ""):
            links = [link.get("href") or "" for link in post.iter("a")]
            address = next(filter(None, map(post.get, _ADDRESSES)), links[-1] if links else "")
            yield from filter(None, (collapsed(inner_text(post)), address.strip()))


def _key_points(story: Element) -> tuple[str, ...]:
    """Take out the list that its names call key points, if it stands above the text."""
    for element in islice(story.iter("ul", "ol", "p"), _MOST):
        if element.tag == "p" and is_prose(inner_text(element)) and not _is_named(element, story):
            return ()
        points = [collapsed(inner_text(item)) for item in element.iter("li")]
        if 1 < len(points) <= _POINTS_MOST and _is_named(element, story):
            parent = element.getparent()
            if parent is not None and all(points):
                _drop_title(element)
                drop(element, parent)
                return tuple(points)
    return ()


def _drop_title(points: Element) -> None:
    """Take out the heading that says no more than that key points follow."""
    title, parent = points.getprevious(), points.getparent()
    if title is None or parent is None or title.tag not in _TITLES:
        return
    if _POINTS.fullmatch("-".join(inner_text(title).strip(" :\n").split())):
        drop(title, parent)


def _is_named(element: Element, story: Element) -> bool:
    around = (element, *islice(_within(element, story), 2))
    return any(_POINTS.search(f"{one.get('class')} {one.get('id')}") for one in around)


def _within(element: Element, story: Element) -> Iterator[Element]:
    """Yield what stands around an element inside the story."""
    for above in element.iterancestors():
        if above is story:
            return
        yield above
