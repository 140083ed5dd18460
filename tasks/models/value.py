"""What travels between two stages."""

from typing import NamedTuple

from tasks.models.article import Article
from tasks.models.cleaned import Cleaned
from tasks.models.findings import Findings


class Reading(NamedTuple):
    """An article between two extractors; it never leaves the process."""

    article: Article
    #: What those before found.
    found: Findings


class Draft(NamedTuple):
    """A record on its way through the last stage."""

    #: A JSON object, without what delivery adds.
    body: bytes
    #: The article's index card, packed; empty where there is none.
    card: bytes


#: What one stage hands to the next where both run in one process, else its bytes.
Value = bytes | Cleaned | Article | Reading | Draft
