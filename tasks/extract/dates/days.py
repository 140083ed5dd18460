"""Which day a weekday or a day of a month names, seen from the day of publication."""

from datetime import date

from tasks.extract.dates.arithmetic import make_day, shift_days, shift_months

_WEEK = 7
#: A weekday picks the year among these many before and after.
_YEARS_OFF = 3
#: Without a sign, a month is one of the last ten rather than one to come.
_MONTHS_BACK = 9
#: How many times nearer a day on the other side must lie to outweigh the tense: more for a past
#: tense, which is surer than "would"; a little even without one, as news is of the past.
_OUTWEIGHS = {1: 3.0, 0: 1.2, -1: 6.0}
#: The same for a day of the current year, which agencies name without it ("set a vote for June 1").
_OUTWEIGHS_THIS_YEAR = _OUTWEIGHS | {-1: 4.0}
#: Days: the same day of another year is farther than the largest of these times so many.
_NEAR = 50


def weekday_near(today: date, weekday: int, looks: int) -> date:
    """The day that a bare weekday names.

    A weekday of the day of publication is that day, as wire style has it; otherwise the nearest
    one in the direction that the sentence looks. When nothing tells, it is the past, but for the
    weekday of tomorrow ("Saturday's match" in a Friday story).

    Args:
        today: The day of publication.
        weekday: ISO weekday, Monday is 1.
        looks: 1 for the future, -1 for the past, 0 for unknown.
    """
    ahead = (weekday - today.isoweekday()) % _WEEK
    coming = looks > 0 or (looks == 0 and ahead == 1)
    return shift_days(today, ahead if coming or ahead == 0 else ahead - _WEEK)


def weekday_last(today: date, weekday: int) -> date:
    """The last such weekday before today."""
    return shift_days(today, -((today.isoweekday() - weekday - 1) % _WEEK + 1))


def weekday_next(today: date, weekday: int) -> date:
    """The first such weekday after today."""
    return shift_days(today, (weekday - today.isoweekday() - 1) % _WEEK + 1)


def day_in_year(today: date, month: int, day: int, looks: int) -> int:
    """The year of a day that is named without one.

    Args:
        today: The day of publication.
        month: 1 to 12.
        day: 1 to 31.
        looks: 1 for the future, -1 for the past, 0 for unknown.

    Returns:
        The year in which the day lies nearest, on the side that the sentence looks to.
    """
    candidates = [
        found for year in (-1, 0, 1) if (found := make_day(today.year + year, month, day))
    ]
    return nearest(today, candidates, looks).year if candidates else today.year


def is_near(today: date, month: int, day: int) -> bool:
    """Whether a day of this year is so near that no tense makes it one of another."""
    found = make_day(today.year, month, day)
    return found is not None and abs((found - today).days) <= _NEAR


def year_by_weekday(today: date, month: int, day: int, weekday: int) -> int | None:
    """The nearest year, among those a few years off, in which a day has this weekday.

    Args:
        today: The day of publication.
        month: 1 to 12.
        day: 1 to 31.
        weekday: ISO weekday, Monday is 1.
    """
    fitting = [
        found
        for year in range(today.year - _YEARS_OFF, today.year + _YEARS_OFF + 1)
        if (found := make_day(year, month, day)) and found.isoweekday() == weekday
    ]
    return nearest(today, fitting, 0).year if fitting else None


def nearest(today: date, candidates: list[date], looks: int) -> date:
    """The candidate that lies nearest; one against the tense must be several times nearer."""
    return min(candidates, key=lambda found: _distance(today, found, looks))


def _distance(today: date, found: date, looks: int) -> float:
    away = (found - today).days
    against = away < 0 if looks > 0 else away > 1
    weights = _OUTWEIGHS_THIS_YEAR if found.year == today.year else _OUTWEIGHS
    return abs(away) * (weights[looks] if against else 1.0)


def month_in_year(today: date, month: int, looks: int) -> int:
    """The year of a month that is named without one; the current month is this year's."""
    if looks > 0:
        return today.year if month >= today.month else today.year + 1
    if looks < 0:
        # Last year's November is not called "November" in an October story.
        return today.year if month <= today.month + 1 else today.year - 1
    back = (today.month - month) % 12
    return shift_months(today.year, today.month, -back if back <= _MONTHS_BACK else 12 - back)[0]
