"""Cleaned texts made from plain lines, as the parser's tests need them."""

from datetime import datetime

from tasks.models import Article, Change, Cleaned, Encoding, Profile, Source, Stated
from tasks.parse import parse

#: Two paragraphs that no rule has a reason to touch.
LEAD = "The ferry left the port of Norvik on Friday with forty people on board, the mayor said."
MORE = "It came back in the evening, according to the harbour office, and nobody was hurt."
BODY = f"{LEAD}\n{MORE}"


def cleaned(
    text: str, *, stated: Stated | None = None, seen: datetime | None = None, path: str = ""
) -> Cleaned:
    """Return `text` as if cleaning had found nothing to do."""
    return Cleaned(
        source=Source(path=path, seen=seen),
        media_type="text/plain",
        encoding=Encoding(name="utf-8", confidence=1, evidence="utf-8"),
        raw_size=len(text.encode()),
        text=text,
        offsets=((0, 0, len(text)),),
        stated=stated or Stated(),
    )


def article(
    *lines: str,
    profile: Profile | None = None,
    stated: Stated | None = None,
    seen: datetime | None = None,
    path: str = "",
) -> Article:
    """Return the article that these lines hold."""
    text = "\n".join(lines)
    return parse(cleaned(text, stated=stated, seen=seen, path=path), profile)


def page(*lines: str) -> Article:
    """Return the article that these lines hold, which cleaning has left of a page of the web."""
    menu = Change(rule="page.navigation", action="removed", start=0, end=0)
    return parse(cleaned("\n".join(lines)).model_copy(update={"changes": (menu,)}))


def body(found: Article) -> list[str]:
    """Return the paragraphs' texts."""
    return [paragraph.text for paragraph in found.paragraphs]
