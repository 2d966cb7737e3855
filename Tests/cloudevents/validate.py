"""Validates JSON lines against a JSON Schema with PyPI's jsonschema, formats included.

usage: validate.py SCHEMA LINES
Prints the number of valid lines; names the first invalid one and ends with status 1.
"""

import json
import sys

import jsonschema


def main(schema_path, lines_path):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    checker = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    for needed in ("date-time", "uri", "uri-reference"):
        assert needed in checker.format_checker.checkers, f"the format {needed} is not checked"
    count = 0
    with open(lines_path, encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            error = next(checker.iter_errors(json.loads(line)), None)
            if error is not None:
                print(f"line {number}: {'/'.join(map(str, error.path))}: {error.message}")
                return 1
            count += 1
    print(count)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
