import pytest

from tests.support.website import plain, website
from worker.feeds.errors import AddressError
from worker.feeds.fetching import Fetcher
from worker.feeds.guard import is_public, names_private


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1",  # noqa: S104  # an address to be refused
        "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
    ],
)  # fmt: skip
def test_addresses_of_this_machine_and_its_networks_are_not_public(address: str) -> None:
    """Also where they are wrapped in IPv6."""
    assert not is_public(address)


def test_addresses_of_the_internet_are_public() -> None:
    """Of both kinds."""
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1::1")


def test_only_an_address_itself_names_a_private_host() -> None:
    """What a name resolves to is its owner's to say, and to change."""
    assert names_private("localhost")
    assert names_private("127.0.0.1")
    assert names_private("[::1]")
    assert not names_private("intranet.example")
    assert not names_private("93.184.216.34")


def test_nothing_is_sent_to_a_private_address() -> None:
    """The connection stands, and is closed before the request."""
    with website() as site:
        site.pages["/"] = plain(b"secret")
        fetcher = Fetcher(1000, 5)
        with pytest.raises(AddressError, match=r"127\.0\.0\.1"):
            fetcher.get(f"{site.url}/", private=False)
        assert not site.visits
        assert fetcher.get(f"{site.url}/", private=True).body == b"secret"
