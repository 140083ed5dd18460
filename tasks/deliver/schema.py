"""The JSON Schema of the record, under a name that stays."""

from typing import Any, Final

from tasks.models import SCHEMA_VERSION, Record

#: What CloudEvents call `dataschema`: another one when a field is renamed, removed or redefined.
SCHEMA_URI: Final = f"urn:copydesk:schema:record:{SCHEMA_VERSION}"


def record_schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12) of a record as sinks hold it.

    It is open: fields may be added under the same name, so whoever reads records passes over
    those that they do not know.
    """
    schema = Record.model_json_schema(mode="serialization")
    for model in (schema, *schema["$defs"].values()):
        model.pop("additionalProperties", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_URI,
        **schema,
    }
