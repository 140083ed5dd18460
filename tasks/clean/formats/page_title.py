"""The headline of a page: a vote of the places that state it."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

#: What each place's word weighs. The share headline and the schema's are written for
#: this article by hand; <h1> may be a section's, <title> is made by a template.
_WEIGHTS = {"og": 1.0, "ld": 0.9, "h1": 0.5, "title": 0.3}
#: What a heading below <h1> adds to a headline that another place states: below a section's
#: name in <h1> the article's own stands in <h2>.
_LOWER = 0.4
_SEPARATOR = re.compile(r"\s[|\-–—·•:»]\s|\s?\|\s?")  # noqa: RUF001 - dashes as sites set them
_HOST = re.compile(r"[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}")
_WORDS = re.compile(r"\W+")
_ELLIPSIS = re.compile(r"\s*(?:…|\.{3})$")
_UNTITLED = frozenset({"untitled", "untitled document"})
#: A shorter beginning of a title is a section's name rather than a headline.
_LEAST = 10


def headline(
    stated: dict[str, list[str]], sites: Iterable[str], lower: Iterable[str] = ()
) -> str | None:
    """Return the headline that most places of a page agree on.

    A title with the site's name behind it counts for the headline without it, where
    another place states that alone or the name is known. One that was cut short counts
    for the whole one.

    Args:
        stated: Candidates by place: "og", "ld", "h1", "title".
        sites: Names that the site goes by.
        lower: Headings below <h1>, which only support what a place states.
    """
    names = {key(name) for name in sites}
    votes: dict[str, float] = {}
    forms: dict[str, str] = {}
    for place, weight in _WEIGHTS.items():
        texts = [tidy(text) for text in stated.get(place, ())]
        others = {
            key(text): tidy(text)
            for other in _WEIGHTS
            if other != place
            for text in stated.get(other, ())
        }
        for form in dict.fromkeys(form for text in texts for form in _forms(text, others, names)):
            votes[key(form)] = votes.get(key(form), 0.0) + weight
            forms.setdefault(key(form), form)
    for form in votes.keys() & set(map(key, lower)):
        votes[form] += _LOWER
    votes.pop("", None)
    # A logo in <h1> is no headline, and what editors call a page without one is none, either.
    votes = {form: vote for form, vote in votes.items() if form not in names | _UNTITLED} or votes
    best = max(votes, key=lambda name: votes[name], default="")
    return forms.get(best) or None


def tidy(text: str) -> str:
    """Return a title with its entities decoded (some sites do it twice) and on one line."""
    return " ".join(unescape(unescape(text)).split())


def key(text: str) -> str:
    """Return what two ways of writing a title have in common."""
    return _WORDS.sub(" ", tidy(text).lower()).strip()


def _forms(text: str, others: dict[str, str], names: set[str]) -> Iterator[str]:
    cuts = [text[: found.start()] for found in _SEPARATOR.finditer(text)]
    rests = [text[found.end() :] for found in _SEPARATOR.finditer(text)]
    supported = [cut for cut in cuts if len(key(cut)) > _LEAST and key(cut) in others]
    branded = [
        cut
        for cut, rest in zip(cuts, rests, strict=True)
        if cut and (key(rest) in names or _HOST.fullmatch(rest))
    ]
    branded += [rest for cut, rest in zip(cuts, rests, strict=True) if key(cut) in names and rest]
    before, _, behind = text.partition(": ")
    branded += [behind] if key(before) in names and behind else []
    branded += [other for other in others.values() if _is_branded(text, other, names)]
    whole = next((other for other in others.values() if _is_cut(text, other)), text)
    if not branded:
        yield whole
    yield from dict.fromkeys((*branded, *supported))


def _is_branded(text: str, other: str, names: set[str]) -> bool:
    """Tell whether a title is another with the site's name behind it, whatever parts them."""
    rest = text[len(other) :]
    if len(key(other)) <= _LEAST or not text.startswith(other) or rest[:1].isalnum():
        return False
    return any(name and key(rest).endswith(name) for name in names)


def _is_cut(text: str, other: str) -> bool:
    """Tell whether a title is the beginning of another, cut by an ellipsis or at a quotation mark.

    The mark ended the attribute that holds the title.
    """
    start = _ELLIPSIS.sub("", text)
    if len(start) <= _LEAST or len(start) >= len(other) or not other.startswith(start):
        return False
    return start != text or other[len(start) :].lstrip().startswith('"')
