"""Judges messages with the jsonschema of Python, formats left alone. In: {"schemas": [...], "cases": [[id, message], ...]}."""
import json
import sys
import warnings

warnings.simplefilter("ignore")
import jsonschema  # noqa: E402

given = json.load(sys.stdin)
store = {schema["$id"]: schema for schema in given["schemas"]}
judges = {}
for schema in given["schemas"]:
    jsonschema.Draft202012Validator.check_schema(schema)
    resolver = jsonschema.RefResolver.from_schema(schema, store=store)
    judges[schema["$id"]] = jsonschema.Draft202012Validator(schema, resolver=resolver)
json.dump([judges[key].is_valid(message) for key, message in given["cases"]], sys.stdout)
