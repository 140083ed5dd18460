from tasks.clean.page import article

LEAD = [
    "    Ferry that lost its way returns to Port Ansel",
    "",
    "      The ferry Larkspur came home to Port Ansel on Tuesday after eleven days at sea.",
    "",
]
END = [
    "",
    "      A hearing will be held in May, and the company will replace every buoy in the bay.",
]


def test_an_introduced_list_is_the_articles() -> None:
    """A list behind a line that ends with a colon belongs to the article, line included."""
    items = ["      The crew lived on:", "", "        * rice", "        * tinned peaches"]
    assert article([*LEAD, *items, *END]).body == [2, 4, 6, 7, 9]


def test_a_list_of_sentences_is_the_articles() -> None:
    """A list whose items are sentences belongs to the article."""
    items = [
        "        * The first buoy was torn loose in the night from Friday to Saturday.",
        "        * The second buoy was found by children on the beach of Little Ansel.",
    ]
    assert article([*LEAD, *items, *END]).body == [2, 4, 5, 7]


def test_a_list_of_headlines_is_not() -> None:
    """A list of titles inside an article leads to other articles."""
    items = ["        * Gulls prefer the north pier", "        * Harbour fees to rise in spring"]
    assert article([*LEAD, *items, *END]).body == [2, 7]
