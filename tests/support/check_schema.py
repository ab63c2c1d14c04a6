"""Says of each JSON document on standard input, divided by 0 bytes, whether it is valid by the schema given."""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for document in sys.stdin.buffer.read().split(b"\0"):
    print("valid" if validator.is_valid(json.loads(document)) else "not valid")
