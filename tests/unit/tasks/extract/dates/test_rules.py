import pytest

from tasks.extract.dates.rules import READERS, RULES, rules_for


def test_rule_names_are_unique() -> None:
    """Each rule has a name of its own, for the combined pattern tells them apart by it."""
    assert len(READERS) == len(RULES)


@pytest.mark.parametrize(
    ("core", "text", "rule"),
    [
        ("year", "the next three years", "counted"),
        ("Friday", "last Friday", "weekday"),
        ("May", "3 May 2024", "day_month"),
        ("yesterday", "yesterday", "deictic"),
        ("2024", "2024-11-08", "iso"),
        ("summer", "the summer of 2012", "season"),
        ("past", "this past Friday", "weekday"),
    ],
)
def test_rules_of_a_word(core: str, text: str, rule: str) -> None:
    """At a word the rules are tried that an expression with it may match."""
    match = rules_for(core, led=text != core).match(text)
    assert match is not None
    assert match.lastgroup == rule


def test_rules_that_need_another_word() -> None:
    """Rules whose expressions cannot hold the word are not tried."""
    assert rules_for("year", led=True).match("10:30 a.m.") is None
    assert rules_for("current", led=False).match("10:30 a.m.") is None
    assert rules_for("2024", led=False).match("two years") is None
