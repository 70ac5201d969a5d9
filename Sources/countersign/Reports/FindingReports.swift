import FormFiles
import FormKit
import FormModel

/// The formats of a report.
enum ReportFormat: String, CaseIterable {
  case text, json, sarif
}

/// The findings as JSON for programs. Each finding has all keys. The text is written in parts, because it can be large.
func findingsJSON(_ findings: [Finding], files: Int, teams: Int, write: (String) -> Void) {
  // Counts by index, because an iteration copies each finding.
  func count(_ severity: Finding.Severity) -> Int {
    findings.indices.count { findings[$0].severity == severity }
  }
  write(findings.isEmpty ? "{\n  \"findings\": [],\n" : "{\n  \"findings\": [\n")
  let parts = stride(from: 0, to: findings.count, by: 1000).map { start in
    findings[start..<min(start + 1000, findings.count)]
  }
  @Sendable func lines(_ index: Int) -> String {
    parts[index].map { "    " + json($0).written(open: 0) }.joined(separator: ",\n")
  }
  // Tens of thousands of findings are written on all cores.
  let cores = min(8, Press.usableCores)
  let work = parts.count > 4 && cores > 1 ? OrderedWork(count: parts.count, threads: cores, ahead: 4) { lines } : nil
  defer { work?.stop() }
  for index in parts.indices {
    write((work?.next() ?? lines(index)) + (index == parts.count - 1 ? "\n  ],\n" : ",\n"))
  }
  let summary = JSON.group([
    ("files", .number(files)), ("teams", .number(teams)), ("errors", .number(count(.error))),
    ("warnings", .number(count(.warning))), ("notes", .number(count(.note))),
  ])
  write("  \"summary\": \(summary.written(open: 0))\n}\n")
}

private func json(_ finding: Finding) -> JSON {
  .group([
    ("code", .text(finding.code.name)), ("severity", .text(finding.severity.rawValue)), ("team", JSON(finding.team)),
    ("form", JSON(finding.form?.form)), ("number", JSON(finding.form?.number)), ("field", JSON(finding.field?.text)),
    ("role", JSON(finding.role)), ("file", JSON(finding.place?.file)),
    ("line", JSON(finding.place?.lineAndColumn?.line)), ("column", JSON(finding.place?.lineAndColumn?.column)),
    ("page", JSON(finding.place?.page)),
    ("message", .text(finding.message)), ("help", JSON(finding.help)),
  ])
}

/// Findings as SARIF 2.1.0, for code hosts and editors.
func findingsSARIF(_ findings: [Finding], version: String) -> String {
  let codes = Set(findings.map(\.code.name)).sorted()
  let results = findings.map { finding -> JSON in
    var result: [(String, JSON)] = [
      ("ruleId", .text(finding.code.name)), ("level", .text(finding.severity.rawValue)),
      ("message", .group([("text", .text(finding.message + (finding.help.map { "\n\($0)" } ?? "")))])),
    ]
    if let place = finding.place {
      let region = place.textPosition.map { position in
        JSON.group([("startLine", .number(position.line)), ("startColumn", .number(position.column))])
      }
      let location = JSON.group(
        [("artifactLocation", .group([("uri", .text(uri(place.file)))]))] + (region.map { [("region", $0)] } ?? []))
      result.append(("locations", .list([.group([("physicalLocation", location)])])))
    }
    let properties: [(String, JSON)] = [
      ("team", JSON(finding.team)), ("form", JSON(finding.form?.form)), ("number", JSON(finding.form?.number)),
      ("field", JSON(finding.field?.text)), ("role", JSON(finding.role)),
    ]
    result.append(("properties", .group(properties)))
    return .group(result)
  }
  let driver = JSON.group([
    ("name", .text("countersign")), ("version", .text(version)),
    ("rules", .list(codes.map { .group([("id", .text($0))]) })),
  ])
  let run = JSON.group([
    ("tool", .group([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")), ("results", .list(results)),
  ])
  return JSON.group([
    ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")),
    ("runs", .list([run])),
  ]).written(open: 4)
}

/// A path as a reference in a URI (RFC 3986 §2): all bytes but letters, digits and `-._~/` are percent-encoded.
private func uri(_ path: String) -> String {
  path.utf8.map { byte -> String in
    let character = Character(UnicodeScalar(byte))
    if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) { return String(character) }
    return "%" + byte.hexadecimal(digits: 2)
  }.joined()
}
