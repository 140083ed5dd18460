# Typographic marks and other scripts are what is tested; a case reads best on one line.
# ruff: noqa: RUF001

import re

import pytest

from tasks.clean.draft import Draft
from tasks.clean.furniture import furniture, is_furniture
from tasks.clean.tables import either, table
from tasks.models import Stated


def _left(*lines: str) -> list[str]:
    text = "\n".join(("Headline of the day", *lines))
    return furniture(Draft(text=text, runs=((0, 0, len(text)),))).text.split("\n")[1:]


def test_every_pattern_of_the_table_is_in_small_letters() -> None:
    """Lines are compared in small letters, so a capital would never fit."""
    rules = table("furniture")
    patterns = [p for rule in rules["rules"] for p in rule["lines"]]
    patterns += rules["related"]["lines"] + rules["related"]["titles"]
    for pattern in patterns:
        assert not re.search(r"(?<!\\)[A-ZА-Я]", pattern), pattern


@pytest.mark.parametrize("bullet", ["", "- ", "• ", "→ "])
def test_bullets_before_furniture_do_not_hide_it(bullet: str) -> None:
    """Up to three signs may stand before the words."""
    assert _left(f"{bullet}Share on Facebook", "Text.") == ["Text."]


def test_a_quotation_is_never_furniture() -> None:
    """No line that opens with a quotation mark fits."""
    assert _left('"Advertisement"', "“Share”") == ['"Advertisement"', "“Share”"]


def test_the_headline_is_no_link_to_another_story() -> None:
    """The first line may begin with "Watch:"."""
    text = "Watch: Ferry leaves Kestrel Bay\nThe ferry left."
    assert furniture(Draft(text=text, runs=((0, 0, len(text)),))).text == text


def test_rights_and_television_programmes_stay() -> None:
    """Rights are metadata, and a programme's name is no reading time."""
    lines = ["© All rights reserved.", "60 Minutes"]
    assert _left(*lines) == lines


@pytest.mark.parametrize("character", ["a", " ", "-", "share ", "read ", "0", "cookie ", "|"])
def test_patterns_are_linear(character: str) -> None:
    """A long line of one kind comes back as it is."""
    line = character * 50_000
    assert _left(line.strip()) == [line.strip()]
    assert either(["a", "b"]) == "(?:a|b)"


def test_the_foot_of_a_mailing_goes() -> None:
    """Why a mail was sent is no part of the report."""
    foot = "Norland Press | Copyright 2024 | You receive this mail because you are a subscriber."
    assert is_furniture(foot)
    assert not is_furniture("You receive this award because you asked, the mayor told the crew.")


@pytest.mark.parametrize(
    "line",
    [
        "Save",
        "Compartir en Facebook",
        "Purchase Licensing Rights",
        "Reuse this content",
        "About the author",
        "Advertisement · Scroll to continue",
        "Passer la publicité",
        "Ссылка скопирована",
        "Empfohlener redaktioneller Inhalt",
        "Wie hat Ihnen dieser Artikel gefallen?",
        "Lyssna på artikeln",
        "Continue reading...",
        "Sign up for our emails",
        "Ir a los comentarios",
        "Подписывайтесь на наш канал в Telegram",
        "Перейти в медиабанк",
        "Follow NC's coverage of floods at https://norland.example/floods",
        "Il vous reste 61.5% de cet article à lire. La suite est réservée aux abonnés.",
    ],
)
def test_what_large_sites_put_around_articles_goes(line: str) -> None:
    """Each of these goes as a whole line, and only without quotation marks around it."""
    assert _left(line, f"“{line}”") == [f"“{line}”"]


@pytest.mark.parametrize(
    "line",
    [
        "Save the dam",
        "Reuse this content, the court said, and you will be fined.",
        "Purchase licensing rights were sold to Norbank.",
        "Il vous reste 30% de la somme.",
        "Follow the coverage of the trial.",
        "Continue reading",
        "About the author little is known.",
        "Link kopieren wollte er nicht.",
        "Auch interessant war das Wetter.",
        "Les også kommer tilbake.",
        "RELATED ARTICLE OF THE TREATY WAS STRUCK OUT",
        "Related article 5 of the treaty was struck out",
    ],
)
def test_prose_that_begins_like_it_stays(line: str) -> None:
    """A line that says more than the words of the site is not the site's."""
    assert _left(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "RELATED ARTICLE Dam was old",
        "Lire aussi | Article réservé à nos abonnés Dam was old",
        "اقرأ أيضا: Dam was old",
        "Les også: Dam was old",
        "Czytaj też: Dam was old",
    ],
)
def test_the_label_of_a_link_is_no_part_of_the_headline_it_leads_to(line: str) -> None:
    """The headline alone is told as a related story."""
    text = f"Headline of the day\n{line}\nText."
    draft = furniture(Draft(text=text, runs=((0, 0, len(text)),)))
    assert draft.stated.related == ("Dam was old",)


def test_titles_of_topics_stay() -> None:
    """What stands below them are keywords, which parsing reads by the title."""
    lines = ["Related topics", "Norvik", "Explore more on these topics", "The sea"]
    assert _left(*lines) == lines


def test_where_the_item_appeared_first_goes() -> None:
    """Only around the item's own headline: another post may be what the story is about."""
    site = "appeared first on Norland Courier."
    other = f"The post Roe wrote {site}"
    assert _left("Text.", f"The post Headline of the day {site}", other) == ["Text.", other]
    text = f"Text.\nThe post Headline of the day {site}"
    stated = Stated(headline="Headline of the day")
    draft = furniture(Draft(text=text, runs=((0, 0, len(text)),), stated=stated))
    assert draft.text == "Text."


@pytest.mark.parametrize(
    "line",
    [
        "Got a story? Get in touch with our news team by emailing us at news@courier.example.",
        "Was your street flooded? Email us or write to desk@courier.example",
        "For more stories like this, check our news page.",
        "Follow Courier.example on Twitter and Facebook for the latest news. Sign up today.",
    ],
)
def test_sites_that_ask_to_be_written_to_or_followed(line: str) -> None:
    """What a paper asks of its readers is no part of the article."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Have a question for the mayor? She has none for you.",
        "Why did he follow Roe on Twitter for months? The court wants to know.",
        "For more stories like this, readers turned to the Courier in the war years.",
    ],
)
def test_prose_that_asks_is_kept(line: str) -> None:
    """A question in the article is not one of the site."""
    assert not is_furniture(line)


@pytest.mark.parametrize("title", ["Les også", "Noticias relacionadas", "Auch interessant"])
def test_titles_of_boxes_are_left_to_parsing(title: str) -> None:
    """What stands below such a title leads elsewhere: whoever reads the box needs the title."""
    assert _left(title) == [title]
    assert _left(f"{title}: Fergen går igjen i juni") == []
