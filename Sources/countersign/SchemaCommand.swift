import ArgumentParser
import FormKit

/// `schema`: what a program that reads our output, or an editor, must know.
struct SchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of what 'check --format json' writes.",
    discussion: """
      Examples:
        countersign schema findings > findings.schema.json
      """)

  @Argument(help: ArgumentHelp("findings.", valueName: "what"))
  var what: String

  mutating func run(on console: Console) throws -> ExitCode {
    guard what.lowercased() == "findings" else { throw CommandFailure("no schema '\(what)'; there is 'findings'") }
    console.write(findingsSchema)
    return console.outputFailed ? .couldNot : .success
  }
}

/// JSON Schema 2020-12 of `findingsJSON`.
private let findingsSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Findings of countersign check",
    "type": "object",
    "required": ["findings", "summary"],
    "additionalProperties": false,
    "properties": {
      "findings": {
        "description": "In the order of file, line, column, code and field.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["code", "severity", "team", "form", "number", "field", "role", "file", "line", "column", "page",
            "message", "help"],
          "additionalProperties": false,
          "properties": {
            "code": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "Explained by: countersign rule CODE"},
            "severity": {"enum": ["error", "warning", "note"]},
            "team": {"type": ["string", "null"], "description": "Protégé / mentor; null where it concerns several or none."},
            "form": {"type": ["string", "null"], "description": "The form's id."},
            "number": {"type": ["integer", "null"], "minimum": 1, "description": "Which of a repeated form."},
            "field": {"type": ["string", "null"], "description": "The value's path in a team file; form 2 of a list is [1]."},
            "role": {"type": ["string", "null"], "description": "Who is to sign."},
            "file": {"type": ["string", "null"]},
            "line": {"type": ["integer", "null"], "minimum": 1},
            "column": {"type": ["integer", "null"], "minimum": 1, "description": "In Unicode scalars."},
            "page": {"type": ["integer", "null"], "minimum": 1, "description": "Of a returned PDF."},
            "message": {"type": "string"},
            "help": {"type": ["string", "null"]}
          }
        }
      },
      "summary": {
        "type": "object",
        "required": ["files", "teams", "errors", "warnings", "notes"],
        "additionalProperties": false,
        "properties": {
          "files": {"type": "integer", "minimum": 0},
          "teams": {"type": "integer", "minimum": 0},
          "errors": {"type": "integer", "minimum": 0},
          "warnings": {"type": "integer", "minimum": 0},
          "notes": {"type": "integer", "minimum": 0}
        }
      }
    }
  }
  """
