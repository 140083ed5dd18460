from tasks.extract.entities.memo import KEPT, Memo


def test_a_word_is_looked_into_once() -> None:
    """The function is called once for a word, however often its result is read."""
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Memo(length)
    assert [lengths[word] for word in ("ferry", "port", "ferry")] == [5, 4, 5]
    assert asked == ["ferry", "port"]


def test_a_memo_stays_bounded() -> None:
    """However many words are read, no more are kept than may be, and results stay true."""
    lengths = Memo(len)
    assert all(lengths[str(number)] == len(str(number)) for number in range(KEPT + 10))
    assert len(lengths) <= KEPT
