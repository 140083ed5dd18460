"""What all boundary models share."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Model):
    """A stretch of text in Unicode code points, counted from 0, end excluded."""

    start: int
    end: int
