# ruff: noqa: RUF001 - other scripts are what is read here.
"""Lines of nothing but stamps."""

from datetime import UTC, datetime

import pytest

from tasks.parse.clock import Clock
from tasks.parse.stamps import read_stamp_line


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        (
            "January 28, 2025 11:30 am (Updated 11:54 am)",
            "2025-01-28T11:30:00",
            "2025-01-28T11:54:00",
        ),
        (
            "Published on 06/01/2026 - 13:55 GMT+1 • Updated 14:20",
            "2026-01-06T12:55:00Z",
            "2026-01-06T13:20:00Z",
        ),
        (
            "10:31 GMT 08.11.2024 (Updated: 10:32 GMT 08.11.2024)",
            "2024-11-08T10:31:00Z",
            "2024-11-08T10:32:00Z",
        ),
    ],
)
def test_two_stamps(line: str, published: str, updated: str) -> None:
    """A time alone is of the day and the zone that the stamp beside it names."""
    found = read_stamp_line(line, Clock())
    assert found is not None
    assert found.published is not None
    assert found.updated is not None
    assert (found.published.value, found.updated.value) == (published, updated)


def test_the_written_form_is_kept() -> None:
    """The string of a stamp that takes its day from another is what was written."""
    found = read_stamp_line("January 28, 2025 11:30 am (Updated 11:54 am)", Clock())
    assert found is not None
    assert found.updated is not None
    assert found.updated.raw == "11:54 am"


def test_an_agency_and_a_day_with_a_zone() -> None:
    """A zone's name behind a day says nothing and is no obstacle."""
    found = read_stamp_line("Associated Press April 28, 2023 GMT", Clock())
    assert found is not None
    assert found.published is not None
    assert (found.published.value, found.agencies) == ("2023-04-28", ("AP",))


@pytest.mark.parametrize(
    "line",
    [
        "Updated rules for 40 boats",
        "11:54",
        "8.5 percent",
    ],
)
def test_other_lines(line: str) -> None:
    """Numbers without a date are no stamps."""
    assert read_stamp_line(line, Clock()) is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("03.05.2024, 16:24 Uhr • Lesezeit: 5 Minuten", "2024-05-03T16:24:00"),
        ("Publiziert 17. Dezember 2024, 12:17", "2024-12-17T12:17:00"),
        ("Stand: 17.06.2025 18:24 Uhr", "2025-06-17T18:24:00"),
        ("Offentliggjort torsdag 06. feb 2025 17:25", "2025-02-06T17:25:00"),
        ("입력 2025.05.15 20:00", "2025-05-15T20:00:00"),
        ("2025年1月13日 21時37分", "2025-01-13T21:37:00"),
        ("Published Fri, Apr 28 20232:23 PM EDT", "2023-04-28T18:23:00Z"),
    ],
)
def test_labels_and_reading_times_of_other_languages(line: str, value: str) -> None:
    """What pages write around a stamp is known in the languages of the feeds."""
    found = read_stamp_line(line, Clock())
    assert found is not None
    assert found.published is not None
    assert found.published.value == value


def test_the_state_of_a_text_beside_its_day() -> None:
    """An "as of" is the day of a text that names no other, and of nothing beside another."""
    found = read_stamp_line("Erstellt: 28.04.2023, 18:16 Uhr | Stand: 29.04.2023", Clock())
    assert found is not None
    assert found.published is not None
    assert found.published.value == "2023-04-28T18:16:00"


def test_a_name_glued_to_a_label() -> None:
    """A page may glue "Published" to the name before it."""
    found = read_stamp_line("Ada QuillPublished Jul 17, 2024, 11:21am | Updated 6:39pm", Clock())
    assert found is not None
    assert found.others == ("Ada Quill",)


@pytest.mark.parametrize("line", ["Heute, 12:37 Uhr", "vor 3 Stunden", "11:46", "Vandaag om 20:07"])
def test_stamps_without_a_day(line: str) -> None:
    """At a page's head a time or an age alone is a stamp without a value, elsewhere it is none."""
    found = read_stamp_line(line, Clock(), scraped=True)
    assert found is not None
    assert (found.published, found.unresolved) == (None, True)
    assert read_stamp_line(line, Clock()) is None


@pytest.mark.parametrize("line", ["Ferry 12", "3 boats", "In 5 days all is over"])
def test_other_figures_of_a_page(line: str) -> None:
    """A number of something is no stamp of a page."""
    assert read_stamp_line(line, Clock(), scraped=True) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Updated 7:32 PM GMT+1, March 10, 2026", None, "2026-03-10T18:32:00Z"),
        ("Updated 7:32 PM GMT-5, March 10, 2026", None, "2026-03-11T00:32:00Z"),
        (
            "Publié le 10 mars 2026 à 10h31, modifié le 10 mars 2026 à 11h02",
            "2026-03-10T10:31:00",
            "2026-03-10T11:02:00",
        ),
        ("10 de marzo de 2026 - 09:15 h", "2026-03-10T09:15:00", None),
        ("13/03/2026 a las 09:15h.", "2026-03-13T09:15:00", None),
        ("Tuesday 10 March 2026 09:15, UK", "2026-03-10T09:15:00", None),
    ],
)
def test_forms_of_other_houses(line: str, published: str | None, updated: str | None) -> None:
    """An offset is no day, and small words around a time of day say nothing."""
    found = read_stamp_line(line, Clock())
    assert found is not None
    values = [each and each.value for each in (found.published, found.updated)]
    assert values == [published, updated]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("الثلاثاء 10 مارس 2026 - 10:31 بتوقيت غرينتش", "2026-03-10T10:31:00Z"),
        ("10 Mart 2026 Salı - 10:31", "2026-03-10T10:31:00"),
        ("2026-03-10 星期二 18:31", "2026-03-10T18:31:00"),
    ],
)
def test_weekdays_and_zones_in_words(line: str, published: str) -> None:
    """A weekday and "GMT" in words are of the stamp and name nobody beside it."""
    found = read_stamp_line(line, Clock())
    assert found is not None
    assert found.published is not None
    assert (found.published.value, found.others) == (published, ())


@pytest.mark.parametrize(
    "line",
    ["2026-03-10 18:31:12 来源: 诺维克晚报", "2026-03-10 18:31:12 来源：诺维克晚报"],
)
def test_a_source_is_no_author(line: str) -> None:
    """What stands behind "source:" is the house that a text is taken from."""
    found = read_stamp_line(line, Clock())
    assert found is not None
    assert (found.others, found.houses) == ((), ("诺维克晚报",))


def test_a_source_that_is_an_agency() -> None:
    """An agency behind "source:" is credited under its name."""
    found = read_stamp_line("2026-03-10 18:31:12 来源: 新华网", Clock())
    assert found is not None
    assert (found.agencies, found.houses) == (("新华社",), ())


SEEN = Clock(seen=datetime(2024, 5, 3, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("vor 2 Stunden", "2024-05-03T10:00:00Z", None),
        ("an hour ago", "2024-05-03T11:00:00Z", None),
        ("Yesterday at 9:15am", "2024-05-02T09:15:00", None),
        ("Vor 5 Minuten aktualisiert", None, "2024-05-03T11:55:00Z"),
        ("01/05/2024 10h31 Atualizado há 2 horas", "2024-05-01T10:31:00", "2024-05-03T10:00:00Z"),
        ("نُشر في: ١ مايو ٢٠٢٤ 10:31", "2024-05-01T10:31:00", None),
        (
            "NWN Nieuws•woensdag 1 mei, 10:31•Aangepast woensdag 1 mei, 11:02",
            "2024-05-01T10:31:00",
            "2024-05-01T11:02:00",
        ),
    ],
)
def test_ages_and_house_forms(line: str, published: str | None, updated: str | None) -> None:
    """Ages in other languages and the forms of some large houses are stamps."""
    found = read_stamp_line(line, SEEN)
    assert found is not None
    assert (found.published and found.published.value) == published
    assert (found.updated and found.updated.value) == updated


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("27-MAR-2024 10:56:16.61 RM", "2024-03-27T10:56:16"),
        ("27-MAR-2024 10:56:16.61F A RM", "2024-03-27T10:56:16"),
        ("NVN | Mar 27, 2024, 09.15 AM IST", "2024-03-27T03:45:00Z"),
        ("27/03/2024 09h15 Atualizado há 2 horas", "2024-03-27T09:15:00"),
        ("March 27, 2024 9:15 AM GMTUpdated 2 hours ago", "2024-03-27T09:15:00Z"),
        ("03/27/2024March 27, 2024", "2024-03-27"),
    ],
)
def test_what_stands_beside_a_stamp_hides_nothing(line: str, value: str) -> None:
    """A category, a section in capitals, an age or the same day again leave the stamp readable."""
    found = read_stamp_line(line, Clock())
    assert found is not None
    assert found.published
    assert found.published.value == value
