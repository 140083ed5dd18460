"""What a page states of its article: schema.org first, then meta tags, then markup."""

from collections import defaultdict
from html import unescape
from itertools import chain, islice
from typing import NamedTuple
from urllib.parse import urlsplit

from tasks.clean.formats.fragment import read_mixed
from tasks.clean.formats.jsonld import articles, schema_objects, types
from tasks.clean.formats.jsons import Members, string, strings
from tasks.clean.formats.lines import collapsed
from tasks.clean.formats.page_authors import authors
from tasks.clean.formats.page_dates import published, updated
from tasks.clean.formats.page_h1 import glued, shown, title
from tasks.clean.formats.page_tables import shown_title
from tasks.clean.formats.page_title import headline
from tasks.clean.formats.xml import Element, flat, inner_text
from tasks.models import Profile, Stated

#: So many <h1> are looked at.
_MOST = 10


class Facts(NamedTuple):
    """What a page states."""

    stated: Stated
    #: The article's text, where the schema has it.
    body: str | None
    #: All headlines that the page states, as they stand.
    titles: tuple[str, ...]
    #: "paywalled", where the schema says that the article is not free.
    flags: tuple[str, ...] = ()

    def completed(self, other: Stated) -> "Facts":
        """Return the facts with what another place states where the page states nothing."""
        values = {name: getattr(other, name) for name in Stated.model_fields}
        missing = {name: value for name, value in values.items() if not getattr(self.stated, name)}
        day = self.stated.published
        if day and (other.published or "").startswith(day):
            missing["published"] = other.published  # the same day, with its clock
        return self._replace(stated=self.stated.model_copy(update=missing))


def facts(tree: Element, profile: Profile) -> Facts:
    """Return what a page states of its article."""
    objects = schema_objects(tree)
    found, meta = articles(objects), metas(tree)
    article = found[0] if found else {}
    site = _first(meta, "og:site_name", "application-name") or _publisher(article)
    url = _canonical(tree) or _first(meta, "og:url") or string(article, "url")
    titles, sites = _titles(tree, meta, found), _sites(site, url, profile)
    lower = map(inner_text, islice(tree.iter("h2"), _MOST))
    stated = Stated(
        headline=headline(titles, sites, lower),
        teaser=_text(
            _first(meta, "og:description", "description", "twitter:description")
            or unescape(string(article, "description") or "")
        )
        or None,
        authors=authors(found, objects, meta, tree, sites),
        published=published(found, meta, tree),
        updated=updated(found, meta, tree),
        dateline=string(article, "dateline"),
        language=_language(tree, article, meta),
        section=next(iter(strings(article, "articleSection")), None)
        or _first(meta, "article:section", "section"),
        url=url,
        site=site,
        rights=string(article, "copyrightNotice") or _first(meta, "copyright", "dc.rights"),
        keywords=_keywords(article, meta),
    )
    # The body may repeat the heading with its kicker.
    headings = [*islice(tree.iter("h1"), _MOST)]
    whole = (read(item) for item in headings for read in (shown, glued))
    every = (*chain.from_iterable(titles.values()), *whole, stated.headline or "")
    paid = str(article.get("isAccessibleForFree")).lower() == "false"
    flags = ("paywalled",) if paid else ()
    return Facts(stated, _body(found), tuple(filter(None, every)), flags)


def metas(tree: Element) -> dict[str, list[str]]:
    """Return the contents of a page's meta tags by name or property."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name")
        content = collapsed(unescape(element.get("content") or ""))
        if name and content:
            found[name.lower()].append(content)
    return dict(found)


def _text(text: str) -> str:
    """Return what a text shows that may have been written as markup."""
    return " ".join(line.text for line in read_mixed(text).lines)


def _titles(
    tree: Element, meta: dict[str, list[str]], found: list[Members]
) -> dict[str, list[str]]:
    whole = list(filter(None, map(inner_text, tree.iterfind(".//head/title"))))
    first = _headings(tree)
    return {
        "ld": [text for one in found[:1] if (text := string(one, "headline", "name"))],
        "og": meta.get("og:title", [])[:1],
        "h1": first or [text for one in whole[:1] if (text := shown_title(tree, one))],
        "title": whole,
    }


def _headings(tree: Element) -> list[str]:
    items = [item for item in islice(tree.iter("h1"), _MOST) if not _leads_home(item)]
    found = [text for item in items if (text := title(item))]
    marked = None if found else tree.find(".//*[@itemprop='headline']")
    return found if marked is None else [title(marked)]


def _leads_home(heading: Element) -> bool:
    """Tell the site's logo, or a word for its front, that links to there."""
    link = heading.find(".//a")
    return link is not None and link.get("href") == "/" and flat(link) == flat(heading)


def _sites(site: str | None, url: str | None, profile: Profile) -> list[str]:
    host = (urlsplit(url).hostname or "") if url and url.startswith("http") else ""
    return [name for name in (site, host.removeprefix("www."), *profile.sites) if name]


def _canonical(tree: Element) -> str | None:
    for element in tree.iter("link"):
        href = (element.get("href") or "").strip()
        if (element.get("rel") or "").lower() == "canonical" and href.startswith("http"):
            return href
    return None


def _language(tree: Element, article: Members, meta: dict[str, list[str]]) -> str | None:
    found = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or tree.get("xml:lang")
    )
    return (
        found
        or string(article, "inLanguage")
        or _first(meta, "og:locale", "language", "content-language")
    )


def _publisher(article: Members) -> str | None:
    return next(iter(strings(article, "publisher")), None)


def _keywords(article: Members, meta: dict[str, list[str]]) -> tuple[str, ...]:
    found = (
        strings(article, "keywords")
        or tuple(meta.get("article:tag", ()))
        or tuple(meta.get("news_keywords", meta.get("keywords", ())))
    )
    parts = (part.strip() for text in found for part in unescape(text).split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _body(found: list[Members]) -> str | None:
    texts = [
        text
        for one in found
        if "LiveBlogPosting" not in types(one) and (text := string(one, "articleBody"))
    ]
    best = max(texts, key=len, default="")
    return "\n".join(line.text for line in read_mixed(unescape(best)).lines) or None


def _first(meta: dict[str, list[str]], *names: str) -> str | None:
    return next((text for name in names for text in meta.get(name, ())), None)
