import pytest

from tasks.extract.dates.tense import direction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ahead of Monday's vote, shares rose.", 1),
        ("She spoke to crowds ahead of Monday\u2019s hearing.", 1),
        ("They want a deal before Monday's deadline.", 1),
        ("The crew prepares for Monday's boat race.", 1),
        ("Tolland is fit for Monday's derby.", 1),
        ("Tolland will row in Monday's race.", 1),
        ("Monday's game against Tolland will be hard.", 1),
        ("She said Monday's talks are expected to be short.", 1),
        ("The crew was beaten ahead of Monday's race.", 0),
        ("Polls in the run-up to Monday's vote had shown a lead.", 0),
        ("Tolland will mourn Monday's victims.", 0),
        ("Shares fell after Monday's vote.", 0),
        ("Monday's vote was lost.", 0),
        ("Tolland rowed in Monday's race.", 0),
    ],
)
def test_events_of_a_day(text: str, expected: int) -> None:
    """An event lies ahead where the words before say so or a modal verb speaks of it."""
    start = text.index("Monday")
    assert direction(text, start, start + len("Monday")) == expected
