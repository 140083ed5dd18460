import pytest

from tasks.extract.duplicates.item import item

FILED = {"dateline": "NORVIK, March 4 -", "date": "4-MAR", "agency": "dpa"}


def test_a_wire_item_has_a_desk() -> None:
    """With dateline and stamp it is as its desk filed it."""
    assert item(FILED, b"").desk == "dpa/"
    assert item({**FILED, "title": "The ferry"}, b"").headline == ("ferry",)


@pytest.mark.parametrize(
    "change", [{"dateline": ""}, {"date": None}, {"url": "https://x.example/1"}]
)
def test_what_lacks_one_of_them_or_has_an_address_has_none(change: dict[str, str | None]) -> None:
    """It may be a reprint."""
    assert item({**FILED, **change}, b"").desk is None
    assert item({}, b"").desk is None
