from tasks.extract.amounts.reading import Reading, readings


def test_readings_in_order() -> None:
    """The amounts of a text come in order, each with its kind."""
    text = "They paid $5 million, 3 percent of it to 40 sailors."
    assert list(readings(text)) == [
        Reading(10, 20, 5e6, "USD", "money"),
        Reading(22, 31, 3.0, "percent", "percent"),
        Reading(41, 51, 40.0, "sailors", "count"),
    ]


def test_line_breaks_do_not_part_an_amount() -> None:
    """An amount may be wrapped at any of its spaces."""
    assert [read.value for read in readings("It cost 1.2\nbillion\neuros")] == [1.2e9]
