"""The JSON Schema of `paragraf schema`, held to the rows of front matter that the checks are held to (Tests/FrontMatter)."""

import json
import re

import jsonschema
import pytest
import yaml
from project import ROOT


def rows(name: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, what the row says of itself, and its front matter."""
    found = []
    for block in re.split(r"^=== ", (ROOT / "Tests/FrontMatter" / name).read_text(), flags=re.M)[1:]:
        title, *lines = block.rstrip().splitlines()
        said = dict(line.split(": ", 1) for line in lines if re.match("(findings|schema): ", line))
        found.append((title, said, "\n".join(line for line in lines if not re.match("(findings|schema): ", line))))
    return found


@pytest.fixture(scope="module")
def schema():
    import subprocess

    from project import BINARY
    written = subprocess.run([BINARY, "schema"], capture_output=True, text=True, check=True).stdout
    schema = json.loads(written)
    jsonschema.Draft7Validator.check_schema(schema)
    return schema


def faults(schema, front_matter: str, loader) -> list[str]:
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(yaml.load(front_matter, Loader=loader))]


@pytest.mark.parametrize("name, said, front_matter", rows("good.txt"), ids=lambda value: value if isinstance(value, str) else "")
def test_takes_what_is_right(schema, name, said, front_matter):
    # Every value as text, as Paragraf reads it; then numbers as numbers, as an editor's YAML reads them.
    assert faults(schema, front_matter, yaml.BaseLoader) == []
    assert faults(schema, front_matter, YAML12) == []


# A fault of YAML itself is out of reach for a schema, which meets only what YAML has read.
BAD = [row for row in rows("bad.txt") if "unquoted-comma" not in row[1]["findings"]]


@pytest.mark.parametrize("name, said, front_matter", BAD, ids=lambda value: value if isinstance(value, str) else "")
def test_finds_what_is_wrong(schema, name, said, front_matter):
    found = faults(schema, front_matter, yaml.BaseLoader)
    assert (found == []) == (said.get("schema") == "takes it"), found


class YAML12(yaml.SafeLoader):
    """The core schema of YAML 1.2, which editors use: dates are texts, and only true and false are Booleans."""


YAML12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
