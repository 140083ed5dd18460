from datetime import UTC, datetime, timedelta

import pytest

from tests.support.newsroom import Newsroom, articles
from worker.ledger import Key
from worker.letters import Choice, Letters, grouped, try_now

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 8


@pytest.fixture
def dead(room: Newsroom) -> list[Key]:
    """Three dead letters of two kinds and two feeds."""
    keys = [*room.take(PDF, PDF + b"2", feed="quay"), *room.take(b" \n ", feed="tarn")]
    room.work("clean")
    return keys


def chosen(room: Newsroom, choice: Choice) -> set[Key]:
    return {letter.key for letter in Letters(room.ledger).chosen(choice)}


def test_without_a_filter_all_letters_are_meant(room: Newsroom, dead: list[Key]) -> None:
    """What is left out does not restrict."""
    assert chosen(room, Choice()) == set(dead)


def test_each_filter_restricts(room: Newsroom, dead: list[Key]) -> None:
    """Feed, reason, stage, time and start of id each choose, and together they all must hold."""
    assert chosen(room, Choice(feed="tarn")) == {dead[2]}
    assert chosen(room, Choice(reason="unsupported")) == set(dead[:2])
    assert chosen(room, Choice(stage="parse")) == set()
    assert chosen(room, Choice(ids=(dead[1][:20],))) == {dead[1]}
    assert chosen(room, Choice(feed="tarn", reason="unsupported")) == set()
    now = datetime.now(UTC)
    assert chosen(room, Choice(since=now - timedelta(hours=1))) == set(dead)
    assert chosen(room, Choice(since=now + timedelta(hours=1))) == set()


def test_letters_that_failed_alike_are_one_group(room: Newsroom, dead: list[Key]) -> None:
    """The largest group comes first and names one of its letters."""
    groups = grouped(Letters(room.ledger).chosen(Choice()))
    assert [group.letters for group in groups] == [2, 1]
    assert groups[0].reason == "unsupported"
    assert groups[0].example.key in dead[:2]


def test_a_replayed_letter_stands_before_its_stage_again(room: Newsroom, dead: list[Key]) -> None:
    """It is hinted, counted as replayed, and dies with one replay more on its account."""
    letters = Letters(room.ledger)
    sent = letters.replay(room.app, letters.chosen(Choice(feed="tarn")), most=5)
    assert sent == [dead[2]]
    assert room.waiting("clean") == [[dead[2]]]
    assert room.ledger.totals().balanced
    room.work("clean")
    (letter,) = letters.chosen(Choice(feed="tarn"))
    assert letter.replays == 1
    assert [entry.outcome for entry in letter.history][1] == "replayed"


def test_a_letter_is_replayed_so_often_and_no_more(room: Newsroom, dead: list[Key]) -> None:
    """A letter past its replays stays where it is."""
    letters = Letters(room.ledger)
    assert letters.replay(room.app, letters.chosen(Choice(feed="tarn")), most=0) == []
    assert room.ledger.where([dead[2]])[0].state == "dead"


def test_a_dropped_letter_is_gone_and_the_sums_hold(room: Newsroom, dead: list[Key]) -> None:
    """It counts as dead still, its input is forgotten, and a second drop finds nothing."""
    letters = Letters(room.ledger)
    found = letters.chosen(Choice())
    assert sorted(letters.drop(found)) == sorted(dead)
    assert letters.drop(found) == []
    assert letters.raw(dead[0]) is None
    totals = room.ledger.totals()
    assert (totals.dead, totals.dropped) == (3, 3)
    assert totals.balanced


def test_a_letter_keeps_its_input(room: Newsroom, dead: list[Key]) -> None:
    """Byte for byte, for a replay or an export."""
    assert Letters(room.ledger).raw(dead[0]) == PDF


def test_a_trial_says_what_the_current_code_makes_of_a_letter(
    room: Newsroom, dead: list[Key]
) -> None:
    """It passes with a good input, and tells reason and message with a bad one."""
    letter = Letters(room.ledger).chosen(Choice(feed="tarn"))[0]
    assert letter.key == dead[2]
    assert try_now(letter, articles(1)[0], {}, 5).passes
    trial = try_now(letter, PDF, {}, 5)
    assert (trial.passes, trial.reason) == (False, "unsupported")
    assert trial.message
