from pathlib import Path

import pytest

from worker.errors import ConfigurationError
from worker.profiles import load


def test_each_table_is_the_profile_of_a_feed(tmp_path: Path) -> None:
    """The table's name is the feed's."""
    path = tmp_path / "feeds.toml"
    path.write_text('[wire]\ntime_zone = "Europe/Oslo"\ndate_order = "day_first"\n[other]\n')
    profiles = load(path)
    assert profiles["wire"].time_zone == "Europe/Oslo"
    assert profiles["other"].name == "other"
    assert load(None) == {}


@pytest.mark.parametrize("text", ["[wire", '[wire]\nzone = "x"\n', '[wire]\ndate_order = "up"\n'])
def test_a_file_that_can_not_be_used_is_named(text: str, tmp_path: Path) -> None:
    """A typing error in a setting is an error, not silence."""
    path = tmp_path / "feeds.toml"
    path.write_text(text)
    with pytest.raises(ConfigurationError, match=r"feeds\.toml"):
        load(path)
