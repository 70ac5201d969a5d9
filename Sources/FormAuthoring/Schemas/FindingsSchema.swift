import FormModel

/// A schema of what `check --format json` writes (JSON Schema, draft 7).
public let findingsSchema = JSON.head("Findings of countersign check", "What 'check --format json' writes.").with([
  "type": "object", "required": ["findings", "summary"], "additionalProperties": false,
  "properties": [
    "findings": [
      "description": "In the order of file, line, column, code and field.", "type": "array", "items": finding,
    ],
    "summary": summary,
  ],
])

private let finding: JSON = [
  "type": "object", "required": .texts(findingKeys.members.map(\.key)), "additionalProperties": false,
  "properties": findingKeys,
]

private let findingKeys: JSON = [
  "code": [
    "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "Explained by: countersign rule CODE",
  ],
  "severity": ["enum": ["error", "warning", "note"]],
  "team": text("The names of its members; null where it concerns several teams or none."),
  "form": text("The form's id."),
  "number": count("Which of a repeated form."),
  "field": text("The value's path in a team file; form 2 of a list is [1]."),
  "role": text("Who is to sign."),
  "file": text("As it was named."),
  "line": count("Counted from 1."),
  "column": count("In Unicode scalars, counted from 1."),
  "page": count("Of a returned PDF."),
  "message": ["type": "string", "description": "What is wrong, in one sentence."],
  "help": text("How to mend it, where there is one obvious cure."),
]

private let summary: JSON = {
  let keys = ["files", "teams", "errors", "warnings", "notes"]
  let properties = keys.map { (key: $0, value: ["type": "integer", "minimum": 0] as JSON) }
  return [
    "type": "object", "required": .texts(keys), "additionalProperties": false, "properties": .group(properties),
  ]
}()

private func text(_ description: String) -> JSON { ["type": ["string", "null"], "description": .text(description)] }

private func count(_ description: String) -> JSON {
  ["type": ["integer", "null"], "minimum": 1, "description": .text(description)]
}
