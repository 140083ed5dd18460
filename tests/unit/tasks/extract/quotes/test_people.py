from tasks.extract.quotes.people import People


def test_only_one_who_fits() -> None:
    """A part stands for somebody where just one person has it; the longer of two forms wins."""
    people = People(["Orla Venn", "Orla Venn Rasko", "Piet Kvist", "Bo Kvist"])
    assert people.with_part("Orla") == "Orla Venn Rasko"
    assert people.with_part("Kvist") is None
    assert people.with_part("Orla Venn Rasko") is None


def test_words_that_tell_nothing() -> None:
    """Neither a title nor a particle nor an initial alone is a part of a name."""
    people = People(["Mayor Orla A. van Venn"])
    assert [people.with_part(word) for word in ("Mayor", "van", "A.")] == [None, None, None]


def test_person_at_the_end() -> None:
    """A phrase may end in a known name, with titles before it that no table has."""
    people = People(["Orla Venn", "Bo Orla Venn"])
    assert people.at_the_end("Deacon Orla Venn") == "Orla Venn"
    assert people.at_the_end("Orla Venn") is None


def test_titles_make_no_longer_name() -> None:
    """A person who is known with a title is not another than the one without it."""
    assert People(["Major Orla Venn"]).with_part("Orla Venn") is None
