"""The vote on a page's headline."""

from tasks.clean.formats.page_title import headline


def test_site_names_are_cut() -> None:
    """The site's name behind a title goes, known or told by another place."""
    told = {"og": ["Dam breaks in Norland | Norland News"], "h1": ["Dam breaks in Norland"]}
    assert headline(told, ()) == "Dam breaks in Norland"
    assert headline({"title": ["Dam breaks - Norland News"]}, ["Norland News"]) == "Dam breaks"


def test_what_names_the_site_is_cut_whatever_parts_it() -> None:
    """A site sets its section and name behind the title with signs of its own."""
    told = {
        "og": ["댐이 무너져 마을이 잠겼다 오늘-정치ㅣ노를란드일보"],
        "ld": ["댐이 무너져 마을이 잠겼다 오늘"],
    }
    assert headline(told, ["노를란드일보"]) == "댐이 무너져 마을이 잠겼다 오늘"
    told = {"og": ["Dam breaks in Norland Daily life stops"], "ld": ["Dam breaks in Norland"]}
    assert headline(told, ["Norland Daily"]) == "Dam breaks in Norland Daily life stops"


def test_cut_titles_count_for_the_whole() -> None:
    """An ellipsis, or an attribute that its own quotation mark ended, cuts a title short."""
    whole = 'Dam breaks in Norland after "worst rain" of the century'
    assert headline({"og": ["Dam breaks in Norland after…"], "h1": [whole]}, ()) == whole
    assert headline({"og": ["Dam breaks in Norland after"], "h1": [whole]}, ()) == whole


def test_shorter_titles_are_no_cut_ones() -> None:
    """A shorter headline that ends as a headline is one of its own."""
    told = {"og": ["Dam breaks in Norland"], "h1": ["Dam breaks in Norland after rain"]}
    assert headline(told, ()) == "Dam breaks in Norland"


def test_attributions_are_kept() -> None:
    """What follows a dash and is no site's name belongs to the headline."""
    told = {"og": ["Norland ready for talks - Chancellery"]}
    assert headline(told, ["Norland News"]) == "Norland ready for talks - Chancellery"


def test_most_places_win() -> None:
    """What several places state goes before what one does."""
    told = {"og": ["Dam breaks"], "ld": ["Old dam breaks"], "h1": ["Old dam breaks"]}
    assert headline(told, ()) == "Old dam breaks"


def test_entities_are_decoded() -> None:
    """Entities are decoded, also those encoded twice."""
    assert headline({"ld": ["Smith &amp;amp; Roe &#8217;win&#8217;"]}, ()) == "Smith & Roe ’win’"  # noqa: RUF001


def test_nothing_stated() -> None:
    """A page without a headline has none."""
    assert headline({}, ()) is None


def test_the_name_of_the_site_is_no_headline() -> None:
    """A logo's name gives way to the headline, before which the site's name is cut as well."""
    told = {"h1": ["Norland Courier"], "title": ["Dam breaks | Norland Courier"]}
    assert headline(told, ["Norland Courier"]) == "Dam breaks"
    for title in ("Norland Courier: Dam breaks", "Norland Courier | Dam breaks"):
        assert headline({"title": [title]}, ["Norland Courier"]) == "Dam breaks"
    assert headline({"title": ["Norland Courier"]}, ["Norland Courier"]) == "Norland Courier"
    assert headline({"og": ["Untitled Document"], "h1": ["Dam breaks"]}, ()) == "Dam breaks"


def test_lower_headings_support_what_is_stated() -> None:
    """Below a section's name in <h1> the headline of <title> stands in <h2>; <h2> alone is none."""
    told = {"h1": ["Norland Water Desk"], "title": ["Dam breaks in Norland"]}
    assert headline(told, (), ["Tools", "Dam breaks in Norland"]) == "Dam breaks in Norland"
    assert headline(told, (), ["Tools and more"]) == "Norland Water Desk"


def test_a_host_behind_a_title_is_the_site() -> None:
    """What has the form of a host behind a dash is the site's name, whatever it calls itself."""
    assert headline({"title": ["Dam breaks in Norland - news.norland.example"]}, ()) == (
        "Dam breaks in Norland"
    )
    assert headline({"title": ["Dam breaks - No.5 burst"]}, ()) == "Dam breaks - No.5 burst"
