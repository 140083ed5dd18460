"""RSS feeds about nothing that ever was."""

from collections.abc import Iterable
from html import escape

from tests.support.articles import article


def rss(numbers: Iterable[int], *, site: str = "http://127.0.0.1", built: str = "now") -> bytes:
    """Return a feed of invented articles; the same number gives the same item."""
    items = "".join(item(number, site) for number in numbers)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>Kestrel Bay Courier</title><link>{site}/</link>"
        f"<description>News of the bay</description><lastBuildDate>{built}</lastBuildDate>"
        f"{items}</channel></rss>"
    ).encode()


def item(number: int, site: str) -> str:
    """Return one entry, with its whole text."""
    lines = article(number).decode().split("\n")
    body = "".join(f"<p>{escape(line)}</p>" for line in lines[2:])
    return (
        f"<item><title>{escape(lines[0])}</title><link>{site}/story/{number}</link>"
        f"<guid>courier-{number}</guid><pubDate>Fri, 08 Nov 2024 10:{number % 60:02d}:00 GMT"
        f"</pubDate><description>{escape(body)}</description></item>"
    )


def page(number: int) -> bytes:
    """Return an entry's page."""
    lines = article(number).decode().split("\n")
    body = "".join(f"<p>{escape(line)}</p>" for line in lines[2:])
    return (
        f"<!doctype html><html><head><title>{escape(lines[0])}</title></head><body><article>"
        f"<h1>{escape(lines[0])}</h1>{body}</article></body></html>"
    ).encode()
