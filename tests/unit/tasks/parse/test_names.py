"""The shape of persons' names, and the words of bylines that are none."""

import pytest

from tasks.parse.names import (
    ends_in_job,
    is_organisation,
    is_person,
    is_ranked_job,
    is_role,
    person_case,
)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Quill",
        "Max van der Marsch",
        "J. R. Roe",
        "Иван Марков",
        "李明",
        "ADA QUILL",
        "Al bin Roe",
        "Bo Font",
    ],
)
def test_persons(name: str) -> None:
    """Names of one to six words, with particles and initials, are persons."""
    assert is_person(name)


@pytest.mark.parametrize(
    "text",
    ["Friday", "The Army", "Norvik Times", "Staff Reporter", "ada quill", "Quill", "By 2030"],
)
def test_no_persons(text: str) -> None:
    """Days, staffs, jobs, single words and small letters are no person."""
    assert not is_person(text)


def test_jobs() -> None:
    """A job stands alone only with a known field; behind a name any field will do."""
    assert is_role("Chief Political Correspondent")
    assert not is_role("Senior Maritime Correspondent")
    assert ends_in_job("Senior Maritime Correspondent")
    assert not ends_in_job("Tom Farrow")


def test_organisations() -> None:
    """Desks and papers are organisations."""
    assert is_organisation("Norvik Times")
    assert is_organisation("our business desk")
    assert not is_organisation("Ada Quill")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ADA Q. MCQUILL", "Ada Q. McQuill"),
        ("Ada McQuill", "Ada McQuill"),
        ("JO ROE II", "Jo Roe II"),
    ],
)
def test_case(written: str, name: str) -> None:
    """Names in capitals get the case of names; others stay."""
    assert person_case(written) == name


@pytest.mark.parametrize(
    "job",
    [
        "Redakteurin für Finanzen",
        "Leitender Wirtschaftsredakteur",
        "Landespolitische Korrespondentin",
        "Journalist i Paris",
        "Enviada especial",
        "Lifestyle Writer",
    ],
)
def test_jobs_of_other_languages_and_fields(job: str) -> None:
    """Jobs of several languages are known, with their field and their place."""
    assert is_role(job)


def test_jobs_of_a_rank() -> None:
    """A rank before a job says that no word before it is of a name."""
    assert is_ranked_job("Deputy Harbour Content Director")
    assert not is_ranked_job("Quill Content Director")
