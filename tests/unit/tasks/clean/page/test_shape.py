from tasks.clean.page.shape import looks_like_page

MENU = ["Home", "Valley", "Sport", "Weather", "Obituaries", "Log in"] * 3
PROSE = ["The ferry came home on Tuesday, and nobody on the quay could say from where."] * 8


def test_menus_and_site_words_make_a_flat_page() -> None:
    """A page without indentation is known by runs of very short lines and what they name."""
    assert looks_like_page([*MENU, *PROSE, "Advert", *MENU, "Privacy policy"])


def test_a_list_of_names_makes_no_page() -> None:
    """An article that ends with long lists of names is still an article."""
    names = [f"Rower {number} of Port Ansel" for number in range(20)]
    assert not looks_like_page([*PROSE, *names, PROSE[0], *names])


def test_indented_paragraphs_make_no_page() -> None:
    """A typescript whose paragraphs are all indented alike is no page."""
    assert not looks_like_page([f"     {line}" for line in PROSE * 4])


def test_many_short_items_at_several_depths_make_a_page() -> None:
    """A page that hardly indents its article is known by its lists."""
    menu = [f"{' ' * depth}* Item" for depth in (0, 2, 4) for _ in range(4)]
    assert looks_like_page([*PROSE, *menu])
    assert not looks_like_page([*PROSE, *(line.strip() for line in menu)])


def test_few_lines_make_no_page() -> None:
    """Below a page's least number of lines nothing is looked at."""
    assert not looks_like_page(["    a", "  b", "c"] * 5)
