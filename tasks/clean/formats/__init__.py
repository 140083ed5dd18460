"""Readers: from the decoded text of any format to the article's lines."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tasks.clean import sniff
from tasks.clean.formats import (
    anpa,
    feeds,
    html,
    iptc7901,
    json_feed,
    mail,
    newsml,
    newsml_g2,
    ninjs,
    nitf,
    plain,
    scraped,
)
from tasks.clean.reading import Reading
from tasks.errors import UnsupportedError
from tasks.models import Document, Profile, Split

Reader = Callable[[str, Document, Profile], Reading | Split]

#: The reader of each media type that can be read.
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        sniff.TEXT: plain.read,
        sniff.HTML: html.read,
        sniff.RSS: feeds.read,
        sniff.ATOM: feeds.read,
        sniff.JSON_FEED: json_feed.read,
        sniff.NITF: nitf.read,
        sniff.NEWSML_G2: newsml_g2.read,
        sniff.NEWSML: newsml.read,
        sniff.NINJS: ninjs.read,
        sniff.JSON: scraped.read,
        sniff.JSON_LINES: scraped.read_lines,
        sniff.IPTC7901: iptc7901.read,
        sniff.ANPA: anpa.read,
        sniff.MAIL: mail.read,
    }
)


def read(media_type: str, decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read a document of a known media type.

    Args:
        media_type: As `sniff.media_type` gives it.
        decoded: The document's bytes as text.
        document: The document itself: the parent of what it is split into.
        profile: What its feed is known to do.

    Returns:
        The reading of one item, or the items where there are several.

    Raises:
        UnsupportedError: No reader is known for the media type.
        HostileError: It is built to harm its reader.
        MalformedError: It breaks the rules of its format.
        NotAnArticleError: It holds no article.
    """
    reader = READERS.get(media_type)
    if reader is None:
        raise UnsupportedError(f"{media_type} holds no news text that can be read")
    return reader(decoded, document, profile)
