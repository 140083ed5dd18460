"""What the tests of the rules share: a Friday to read against."""

from tasks.extract.dates import find_dates

FRIDAY = "2024-11-08T10:31:00Z"


def values(text: str) -> list[str]:
    """The values found in a text published on Friday, November 8, 2024."""
    return [mention.value for mention in find_dates(text, FRIDAY)]


def only(text: str) -> tuple[str, str, str]:
    """Text, value and type of the one mention that is in the text."""
    (mention,) = find_dates(text, FRIDAY)
    return mention.text, mention.value, mention.type
