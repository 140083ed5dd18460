"""What a feed's profile says that its texts alone can not."""

from typing import Literal

from tasks.models.base import Model


class Profile(Model):
    """The habits of one feed; every field is optional."""

    name: str = ""
    #: IANA zone of stamps that carry none ("Asia/Shanghai").
    time_zone: str | None = None
    #: BCP 47 primary tag.
    language: str | None = None
    #: How 08/11/2024 is to be read.
    date_order: Literal["day_first", "month_first"] | None = None
    #: Agency of items that name none.
    agency: str | None = None
    #: Names that the feed's pages append to headlines ("Example Times").
    sites: tuple[str, ...] = ()
    #: Lines of page furniture peculiar to this feed, as they stand.
    furniture: tuple[str, ...] = ()
    #: Used where the bytes declare no encoding.
    encoding: str | None = None
    #: Ids of cleaning rules (docs/rules.md) that do harm to this feed and are left out.
    without: tuple[str, ...] = ()
