"""Does what an editor does with our files: reads YAML, and checks it with the schemas that countersign makes."""

import functools
import io
import json
import os
import pathlib
import subprocess
import sys

import jsonschema
from check_jsonschema.parsers.yaml import construct_yaml_implementation, impl2loader

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MENTORING = ROOT / "Templates/mentoring"
FIELD_TRIP = ROOT / "Tests/CommandTests/FieldTrip"
MODELINE = "# yaml-language-server: $schema="
COMMAND = os.environ.get("COUNTERSIGN", ROOT / ".build-test/debug/countersign")


def run(*arguments):
    """The output of the program, which runs in the folder of the package."""
    return subprocess.run([pathlib.Path(COMMAND).resolve(), *arguments], cwd=ROOT, capture_output=True, text=True)


@functools.cache
def schema(name, program=MENTORING):
    """A schema that the program makes now."""
    made = run("schema", name, "--program", program)
    assert made.returncode == 0, made.stderr
    return jsonschema.Draft7Validator(json.loads(made.stdout))


def read(text):
    """A YAML text as an editor reads it: with numbers, true and false."""
    return impl2loader(construct_yaml_implementation())(io.BytesIO(text.encode()))


def mistakes(name, text, program=MENTORING):
    """The paths of the mistakes that an editor finds."""
    return [path(error) for error in schema(name, program).iter_errors(read(text))]


def path(error):
    return ".".join(map(str, error.absolute_path))


def check_jsonschema(*arguments):
    """The complaints of check-jsonschema; empty if it has none."""
    command = [sys.executable, "-m", "check_jsonschema", "--quiet", "--no-cache", *map(str, arguments)]
    judged = subprocess.run(command, capture_output=True, text=True)
    return "" if judged.returncode == 0 else judged.stdout + judged.stderr + f"exit {judged.returncode}"
