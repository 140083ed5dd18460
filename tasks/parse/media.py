# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""What stands beside the text: captions, photo credits, embedded posts."""

import re
from typing import Final

from tasks.parse.agencies import agencies
from tasks.parse.names import is_person

_MAX_CAPTION: Final = 700
# "(AP Photo/Jane Roe)", "[Photo/Xinhua]", "(Photo by Jane Roe/AFP)", "(Reuters/Jane Roe)".
_CREDIT_END: Final = re.compile(
    r"[(\[]\s?(?P<inside>[^()\[\]]{0,50}\b(?:photos?|images?|pictures?|pool|handout|getty"
    r"|file|via|courtesy|foto|фото|illustration|graphic|screengrab|screenshot|video"
    r"|archive)\b[^()\[\]]{0,70}|©[^()\[\]/]{2,40}/[^()\[\]]{2,40})\s?[)\]]\.?$",
    re.IGNORECASE,
)
_PHOTO_WORD: Final = re.compile(
    r"\b(?:photos?|photograph|pool|handout|getty|foto|фото|screengrab|screenshot)\b|©"
    r"|\bvia (?:AP|AFP|Reuters|Getty|EPA)\b",
    re.IGNORECASE,
)
_SLASH_END: Final = re.compile(
    r"[(\[]\s?([^()\[\]/]{2,40})/([^()\[\]/]{2,40})(?:/[^()\[\]/]{2,40})?\s?[)\]]\.?$"
)
_BARE_END: Final = re.compile(
    r"[.\s](?P<agency>REUTERS|AFP|AP|EPA"
    r"|EFE)/\s?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}(?:/File Photo|/Handout|/Pool)?$"
)
_HOUSE_CREDIT: Final = re.compile(
    r"(?:REUTERS|AFP|AP|EPA|EFE)/\s?[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{0,20}){0,3}"
    r"(?:/File Photo|/Handout|/Pool)?"
)
_LABELLED: Final = re.compile(
    r"(?:file ?(?:photo|picture|image)?\s?(?::|[-–—]\s)|(?:photo|image|picture|photograph"
    r"|foto|фото|bild|credits?|photo credits?|image credits?|photo by|photos by|image source"
    r"|photo courtesy|picture courtesy|caption|pictured|in pics?"
    r"|representative image)\s?(?::|[-–—]\s|/)|(?:representational|file) (?:image|photo"
    r"|pic)\b)",
    re.IGNORECASE,
)
_PHOTO_BY: Final = re.compile(
    r"(?:photo|image|picture|photograph|illustration|graphic)s? (?:by|courtesy(?: of)?"
    r"|credit:?)\s+(.{3,80})",
    re.IGNORECASE,
)
_COPYRIGHT_CREDIT: Final = re.compile(
    r"©\s?(?P<agency>[\w .'-]{2,40}?)\s?/\s?(?P<who>[^/|]{2,60}(?:/[^/"
    r"|]{2,40})?)(?:\s?\|\s?.{0,40})?"
)
_FULL_IMAGE: Final = re.compile(
    r"(?:view|open|see|show) (?:full|larger|this)(?: size)? (?:image|photo"
    r"|picture)(?: in fullscreen)?|(?:enlarge|expand) (?:image|photo)|image caption"
    r"|click to (?:enlarge|expand)",
    re.IGNORECASE,
)
_VIA: Final = re.compile(
    r"[A-Z][\w.'’ -]{2,40}(?:/| via )(?:Getty Images|Getty|AP|AFP|Reuters|Shutterstock"
    r"|iStock|Alamy|EPA|Bloomberg|Instagram|Twitter|Facebook)"
)

_TWEET: Final = re.compile(
    r".{0,400}(?:^|\s"
    r"|[a-z])[—–-]{1,2}\s?[^()\n]{1,60}\(@\w{1,20}\)\s+(?:[A-Z][a-zé]{2,8}\.? \d{1,2}, \d{4}"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})\W*$"
)
_EMBED: Final = re.compile(
    r"(?:pic\.twitter\.com/\w+|https?://(?:t\.co|twitter\.com|x\.com|www\.instagram\.com"
    r"|instagram\.com|youtu\.be|www\.youtube\.com|t\.me|www\.facebook\.com|www\.tiktok\.com"
    r"|vimeo\.com)/\S+)"
)
_EMBED_ONLY: Final = re.compile(rf"(?:{_EMBED.pattern}\s*){{1,3}}")
_POST: Final = re.compile(
    r"view this (?:post|reel|photo|video) on \w+|a post (?:shared|published) by .{2,80}"
    r"|watch (?:this )?(?:video )?on youtube|view (?:this )?(?:tweet|post) on (?:x|twitter)"
    r"|view on (?:x|twitter|instagram)|this (?:tweet|post) (?:is|has been) (?:unavailable"
    r"|deleted)\.?",
    re.IGNORECASE,
)
#: What any label or link of a picture begins with: quick to see that prose does not.
_OPENS: Final = re.compile(
    r"©|file|photo|image|picture|pictured|foto|фото|bild|credit|caption|in pic|representat"
    r"|illustration|graphic|view|open|see|show|enlarge|expand|click",
    re.IGNORECASE,
)
#: The first letters of these, and of posts.
_OPENINGS: Final = frozenset(
    {"fil", "pho", "ima", "pic", "fot", "фот", "bil", "cre", "cap", "in ", "rep", "ill", "gra"}
    | {"vie", "ope", "see", "sho", "enl", "exp", "cli"}
    | {"a p", "wat", "thi"}
)
_LONGEST_VIA: Final = 60


def may_stand_beside(line: str) -> bool:
    """Say, at little cost, whether a line may be a caption or an embedded post at all."""
    return (
        "/" in line
        or line[:3].lower() in _OPENINGS
        or line.endswith((")", "]", ").", "]."))
        or ("@" in line and "(@" in line)
        or line[0] == "©"
        or (len(line) < _LONGEST_VIA and " via " in line)
    )


def is_caption(line: str) -> bool:
    """Say whether a line is a picture's caption or credit: it ends or begins as one does."""
    last = line[-1]
    if len(line) > _MAX_CAPTION:
        return False
    if last in ")]" or line.endswith((").", "].")):
        if _closes_with_credit(line):
            return True
    elif "/" in line[-60:] and _BARE_END.search(line):
        return True
    return len(line) < 400 and _opens_as_caption(line)


def embed(line: str) -> bool:
    """Say whether a line is nothing but an embedded post, its signature or its link."""
    if "(@" in line and _TWEET.fullmatch(line):
        return True
    if "/" in line and len(line) < 200 and _EMBED_ONLY.fullmatch(line):
        return True
    return len(line) < 100 and _POST.fullmatch(line) is not None


def _closes_with_credit(line: str) -> bool:
    tail = line[-130:]
    match = _CREDIT_END.search(tail)
    if match and _PHOTO_WORD.search(match["inside"]):
        return True
    slash = _SLASH_END.search(tail)
    if slash is None:
        return False
    parts = (slash[1].strip(), slash[2].strip())
    return any(map(agencies, parts)) and any(map(is_person, parts))


def _opens_as_caption(line: str) -> bool:
    if len(line) < _LONGEST_VIA and not line.endswith(".") and _VIA.fullmatch(line):
        return True
    if "/" in line and _HOUSE_CREDIT.fullmatch(line):
        return True
    if not (line[:3].lower() in _OPENINGS or line[0] == "©") or not _OPENS.match(line):
        return False
    if _FULL_IMAGE.fullmatch(line.strip(" .")) or _COPYRIGHT_CREDIT.fullmatch(line):
        return True
    label = _LABELLED.match(line)
    if label:
        return label[0].lower().startswith("file") or len(line) < 120
    credited = _PHOTO_BY.fullmatch(line)
    # "Photo by photo, the story emerged."
    return bool(credited and not (credited[1][0].islower() and line[-1] in ".!?"))
