"""The documents, held against what they describe."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
import typer

from worker.cli.main import app
from worker.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


def first_cells(page: str) -> list[list[str]]:
    """Return the cells of every table row of a page."""
    rows = re.findall(r"(?m)^\| (.+) \|$", (ROOT / page).read_text(encoding="utf-8"))
    return [re.split(r" \| ", row) for row in rows]


def test_operations_lists_every_setting_with_its_default() -> None:
    """docs/operations.md names each COPYDESK_ variable once, with the default it has."""
    rows = {cells[0].strip("`"): cells[1] for cells in first_cells("docs/operations.md")}
    listed = {name: value for name, value in rows.items() if name.startswith("COPYDESK_")}
    fields = {f"COPYDESK_{name.upper()}": field for name, field in Settings.model_fields.items()}
    assert listed.keys() == fields.keys()
    for name, field in fields.items():
        assert shown(field.default) == listed[name].strip("`"), name


def shown(default: object) -> str:
    """Return a default as the page writes it."""
    if default is None:
        return "none"
    if default is False:
        return "off"
    return f"{default:g}" if isinstance(default, float) else str(default)


def test_readme_lists_every_command() -> None:
    """README.md has a row for each command of `copydesk`, and no other."""
    listed = {
        match[1]
        for cells in first_cells("README.md")
        if (match := re.match(r"`copydesk (\w+)", cells[0]))
    }
    assert listed == set(typer.main.get_group(app).commands)


def test_quickstart_describes_every_sample_file() -> None:
    """docs/quickstart.md has a row for each file in seeds/."""
    listed = {cells[0][:3] for cells in first_cells("docs/quickstart.md") if cells[0][:3].isdigit()}
    assert listed == {path.name[:3] for path in (ROOT / "seeds").iterdir()}


def test_every_dependency_has_its_reason() -> None:
    """docs/design.md names each dependency of pyproject.toml."""
    text = " ".join(cells[0] for cells in first_cells("docs/design.md"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[\[<>=; ]", line)[0] for line in lines}
    assert not {name for name in names if not re.search(rf"(^|[ ,]){name}([ ,]|$)", text)}


def test_glossary_defines_each_word_once() -> None:
    """No word stands twice in docs/glossary.md."""
    words = Counter(
        cells[0] for cells in first_cells("docs/glossary.md") if cells[0].startswith("**")
    )
    assert max(words.values()) == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file, and to a heading where it names one."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        linked = page.parent / path if path else page
        assert linked.exists(), target
        assert not anchor or anchor in headings(linked), target


def headings(page: Path) -> set[str]:
    """Return a page's anchors."""
    found = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in found}
