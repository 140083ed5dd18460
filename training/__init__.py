"""Programs that make the shipped data files; not part of the package."""
