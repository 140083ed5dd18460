"""Datelines of Reuters-21578: precision and recall with place and date right.

The DATELINE tag of each story is glued back on its body, so that the text is what the
wire sent. Stories without the tag are negatives. What counts as right is read from the
tag alone: the words before the first comma (places, split at a slash) and the day.

usage: DATASETS=DIR python benchmarks/quality/datelines.py [-v]
"""

import argparse
import html
import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from tasks.parse.datelines import find_dateline
from tasks.parse.filed import FoundDateline
from tasks.parse.months import month_number

STORY = re.compile(r"<REUTERS.*?</REUTERS>", re.DOTALL)
TAG = re.compile(r"<DATELINE>(.*?)</DATELINE>", re.DOTALL)
BODY = re.compile(r"<BODY>(.*?)</BODY>", re.DOTALL)
TEXT = re.compile(r"<TEXT[^>]*>(.*?)</TEXT>", re.DOTALL)
TITLE = re.compile(r"<TITLE>.*?</TITLE>", re.DOTALL)
DATE = re.compile(r"<DATE>\s*(\S+)")
DAY = re.compile(r"([A-Za-z]{3,9})\.? ?(\d{1,2})\b|\b(\d{1,2}) ([A-Za-z]{3,9})")


class Story(NamedTuple):
    """One story: its first paragraph, its day, and the dateline it should show."""

    paragraph: str
    day: date
    tag: str | None


def stories(folder: Path) -> Iterator[Story]:
    """Yield all stories of the collection."""
    for path in sorted(folder.glob("*.sgm")):
        for story in STORY.findall(path.read_text("latin-1")):
            yield _story(story)


def _story(story: str) -> Story:
    tag, body = TAG.search(story), BODY.search(story)
    text = body[1] if body else TITLE.sub("", TEXT.search(story)[1])  # type: ignore[index]
    dateline = " ".join(tag[1].split()) + " " if tag else ""
    glued = html.unescape(dateline + text).strip("\x02 \n")
    paragraph = " ".join(re.split(r"\n\s{3,}", glued, maxsplit=1)[0].split())
    day = datetime.strptime(DATE.search(story)[1], "%d-%b-%Y").replace(tzinfo=UTC).date()  # type: ignore[index]
    return Story(paragraph, day, " ".join(html.unescape(tag[1]).split()) if tag else None)


def right(found: FoundDateline, story: Story) -> bool:
    """Say whether place and date are those of the tag."""
    tag = re.sub(r"^[*\s]+|[\s-]+$", "", story.tag or "")
    place = re.split(r",", tag, maxsplit=1)[0]
    places = [part.strip().casefold() for part in place.split("/")]
    return [each.casefold() for each in found.dateline.places] == places and (
        found.dateline.date == _day(tag, story.day)
    )


def _day(tag: str, near: date) -> str | None:
    for name, day, first_day, last_name in reversed(DAY.findall(tag)):
        month = month_number(name or last_name)
        if month:
            days = [date(near.year + year, month, int(day or first_day)) for year in (-1, 0, 1)]
            return min(days, key=lambda each: abs(each - near)).isoformat()
    return None


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="show the misses")
    verbose = parser.parse_args().v
    counts: Counter[str] = Counter()
    spent = 0.0
    for story in stories(Path(os.environ["DATASETS"]) / "reuters21578" / "data"):
        begun = time.process_time()
        found = find_dateline(story.paragraph, year_hint=story.day)
        spent += time.process_time() - begun
        verdict = _verdict(found, story)
        counts[verdict] += 1
        if verbose and verdict not in {"right", "quiet"}:
            print(verdict, repr(story.tag), repr(story.paragraph[:70]), found and found.dateline)
    _report(counts, spent)


def _verdict(found: FoundDateline | None, story: Story) -> str:
    if found is None:
        return "quiet" if story.tag is None else "missed"
    if story.tag is None:
        return "invented"
    return "right" if right(found, story) else "wrong"


def _report(counts: Counter[str], spent: float) -> None:
    made = counts["right"] + counts["wrong"] + counts["invented"]
    due = counts["right"] + counts["wrong"] + counts["missed"]
    total = sum(counts.values())
    print(
        f"datelines n={total} precision={counts['right'] / made:.4f} "
        f"recall={counts['right'] / due:.4f} {dict(counts)} {spent / total * 1e6:.0f} us each"
    )


if __name__ == "__main__":
    main()
