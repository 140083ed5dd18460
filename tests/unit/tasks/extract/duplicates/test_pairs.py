import random

from tasks.extract.duplicates import find_duplicates
from tests.unit.tasks.extract.duplicates.texts import article, paragraphs


def test_another_order_gives_the_same_pairs() -> None:
    """Pairs depend on the texts alone."""
    parts = paragraphs(1, 10)
    texts = ["\n".join(parts), "\n".join(parts[:6]), "\n".join(parts[3:]), article(2), article(3)]
    shuffled = random.Random(5).sample(range(5), 5)
    again = find_duplicates([{"text": texts[index]} for index in shuffled])
    back = {tuple(sorted((shuffled[i], shuffled[j]))) for i, j in again}
    assert back == set(find_duplicates([{"text": text} for text in texts]))
    assert back == {(0, 1), (0, 2), (1, 2)}


def test_empty_texts_are_no_relatives() -> None:
    """There is nothing in them to be alike."""
    assert find_duplicates([{"text": ""}, {"text": ""}]) == []
