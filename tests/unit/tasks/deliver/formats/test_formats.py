from typing import get_args

import pytest

from tasks.deliver.formats import FORMATS, FormatError, UnreadableRecordError, format_of
from worker.cli.export import Name


def test_the_command_offers_every_format() -> None:
    """By the same names."""
    assert get_args(Name) == tuple(FORMATS)


def test_an_unknown_format_is_an_error_that_lists_the_known_ones() -> None:
    """A typing error is said at once."""
    with pytest.raises(FormatError, match="jsonl, ninjs"):
        format_of("nijns")


@pytest.mark.parametrize("name", ["ninjs", "schema.org", "annotations"])
def test_what_is_no_record_names_the_field_and_not_its_value(name: str) -> None:
    """The error is fit for a log."""
    convert = FORMATS[name].convert
    assert convert
    with pytest.raises(UnreadableRecordError, match="media_type: Field required"):
        convert(b'{"id": "secret"}')
