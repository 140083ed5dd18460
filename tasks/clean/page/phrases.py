"""The phrases of page furniture in the languages of the feeds, from the file beside this module."""

from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Phrases(BaseModel):
    """The phrases, all casefolded but the agencies.

    Attributes:
        labels: single words that are furniture when they stand alone or before a colon.
        openings: how a line begins that leads elsewhere; whole words, one to four of them.
        comments: how the readers' comments are headed.
        notices: parts of what is said to the users of a site: consent, accounts, subscriptions.
        site: what parts of a site and networks are called, where a line holds nothing else.
        agencies: who makes pictures, as captions name them: alternatives of a pattern.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: frozenset[str]
    openings: frozenset[str]
    comments: frozenset[str]
    notices: tuple[str, ...]
    site: frozenset[str]
    agencies: tuple[str, ...]


PHRASES = Phrases.model_validate_json(
    files(__package__).joinpath("phrases.json").read_text(encoding="utf-8")
)
