"""Checks our own files against the schemas, with a validator that others wrote."""

import collections
import json
import pathlib
import tempfile
import unittest

import editor

SCHEMAS = ("team", "roster", "template", "program", "findings")


def modeline(path):
    """The schema in the first line of a file."""
    first = path.read_text().split("\n", 1)[0]
    return path.parent / first.removeprefix(editor.MODELINE) if first.startswith(editor.MODELINE) else None


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def written(self, name, program=editor.MENTORING):
        target = self.folder / f"{program.name}-{name}.json"
        target.write_text(json.dumps(editor.schema(name, program).schema))
        return target

    def test_each_schema_is_one(self):
        made = [self.written(name, each) for name in SCHEMAS for each in (editor.MENTORING, editor.FIELD_TRIP)]
        self.assertEqual(editor.check_jsonschema("--check-metaschema", *made), "")
        for file in made:
            schema = json.loads(file.read_text())
            self.assertEqual(schema["$schema"], "http://json-schema.org/draft-07/schema#")
            self.assertTrue(schema["title"] and schema["description"])

    def test_each_of_our_files_names_a_schema_and_keeps_to_it(self):
        named = collections.defaultdict(list)
        # The starter only has schemas after somebody has made a program of it.
        started = self.folder / "started"
        self.assertEqual(editor.run("new", "program", started).returncode, 0)
        for folder in (editor.MENTORING, editor.FIELD_TRIP, started):
            for file in sorted(folder.rglob("*.yaml")):
                schema = modeline(file)
                if schema is None:
                    self.assertEqual(file.name, "rules.yaml", f"{file} begins without '{editor.MODELINE}…'")
                else:
                    named[schema.resolve()].append(file)
        self.assertGreaterEqual(len(named), 10)
        for schema, files in named.items():
            with self.subTest(schema):
                self.assertEqual(editor.check_jsonschema("--schemafile", schema, *files), "")

    def test_a_complete_team_keeps_to_its_schema(self):
        team = editor.ROOT / "Tests/FormCheckTests/Teams/complete.yaml"
        self.assertEqual(editor.check_jsonschema("--schemafile", self.written("team"), team), "")

    def test_what_check_finds_keeps_to_its_schema(self):
        for number, paths in enumerate((["examples"], ["examples/team.yaml"], ["absent.yaml"])):
            found = editor.run("check", *(editor.MENTORING / each for each in paths), "--format", "json")
            if found.stdout:
                target = self.folder / f"{number}.json"
                target.write_text(found.stdout)
                self.assertEqual(editor.check_jsonschema("--schemafile", self.written("findings"), target), "")
        self.assertGreaterEqual(len(list(self.folder.glob("[0-9].json"))), 2)

    def test_each_example_in_a_schema_is_one(self):
        count = 0
        for name in SCHEMAS[:4]:
            for program in (editor.MENTORING, editor.FIELD_TRIP):
                whole = editor.schema(name, program)
                for part, key in parts(whole.schema):
                    judge = whole.evolve(schema=part)
                    samples = list(part.get("examples", []))
                    if "```yaml\n" in part.get("markdownDescription", ""):
                        sample = editor.read(part["markdownDescription"].split("```yaml\n")[1].split("```")[0])
                        samples.append(sample[key])
                    for sample in samples:
                        count += 1
                        with self.subTest(schema=name, key=key, sample=sample):
                            self.assertEqual([each.message for each in judge.iter_errors(sample)], [])
        self.assertGreater(count, 200)


def parts(schema, key=""):
    """The schemas inside a schema, each with the key for it in a file."""
    if isinstance(schema, list):
        for each in schema:
            yield from parts(each, key)
    elif isinstance(schema, dict):
        if "description" in schema:
            yield schema, key
        for name, inner in schema.items():
            if name == "properties":
                for each, value in inner.items():
                    yield from parts(value, each)
            elif name == "definitions":
                for each, value in inner.items():
                    yield from parts(value, each.split("-", 1)[-1])
            elif name not in ("examples", "enum"):
                yield from parts(inner, key)


if __name__ == "__main__":
    unittest.main()
