import FormModel
import FormTesting
import Testing

/// A complete team file, and the findings when a part of it is removed.
struct CompleteTeamTests {
  /// A finding as `code path line:column`.
  private func short(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      "\(finding.code) \(finding.field?.text ?? "-") \(finding.place.map { "\($0.position.line):\($0.position.column)" } ?? "-")"
    }
  }

  private func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count }
  /// The column of the line's own key, after the dash of an item.
  private func keyColumn(_ line: String) -> Int { line.prefix { $0 == " " || $0 == "-" }.count }

  /// The index of the line with the key or item around a line; nil at the root.
  private func holder(of index: Int, in lines: [String]) -> Int? {
    let column = keyColumn(lines[index])
    let isItem = lines[index].drop { $0 == " " }.hasPrefix("- ")
    let limit = isItem ? depth(lines[index]) : column
    return lines[..<index].lastIndex { depth($0) < limit && (!isItem || keyColumn($0) <= limit) }
  }

  @Test("a complete team has no findings, and all its forms are complete") func complete() throws {
    let inspected = try Inspecting.inspect(try Inspecting.complete())
    #expect(short(inspected.findings + inspected.teams.flatMap(\.report.findings)) == [])
    let report = try #require(inspected.teams.first?.report)
    #expect(report.isComplete)
    #expect(report.forms.map(\.state) == Array(repeating: .complete, count: 8))
  }

  @Test("a form is unsigned only if nothing else than signatures is missing") func states() throws {
    func state(_ edits: (old: String, new: String)...) throws -> FormState? {
      let text = try edits.reduce(Inspecting.complete()) { $0.replacing($1.old, with: $1.new) }
      return try Inspecting.inspect(text).teams.first?.report.forms.first { $0.ref.form == "visit-report" }?.state
    }
    let unsigned = (old: "typed: Helen Okafor", new: "typed: ~")
    let lacking = (old: "topics: Shop layout.", new: "topics: ~")
    #expect(try state() == .complete && state(unsigned) == .unsigned)
    #expect(try state(lacking) == .incomplete && state(unsigned, lacking) == .incomplete)
  }

  @Test("an optional form that nobody has begun leaves the team complete") func optional() throws {
    let text = try Inspecting.complete()
    let start = try #require(text.range(of: "visit_report:\n")).lowerBound
    let report = try #require(try Inspecting.inspect(String(text[..<start])).teams.first?.report)
    #expect(report.findings == [] && report.isComplete)
    #expect(report.forms.first { $0.ref.form == "visit-report" }?.state == .optional)
  }

  /// The lines that the check requires.
  private static let asked = ((try? Inspecting.lines()) ?? []).enumerated().filter { $0.element.code != nil }.map(
    \.offset)

  @Test("most lines of a complete team are required") func lines() { #expect(Self.asked.count > 80) }

  @Test("removing one required value gives one finding, at its key", arguments: asked)
  func emptied(_ index: Int) throws {
    let all = try Inspecting.lines()
    let line = all[index]
    let code = try #require(line.code)
    let path = try #require(line.path)
    var lines = all.map(\.text)
    empty(index, in: &lines)
    let found = try Inspecting.findings(lines.joined(separator: "\n") + "\n")
    let expected = place(of: path, code, at: index, in: lines)
    #expect(short(found) == ["\(code) \(path) \(expected)"], "\(line.text)")
  }

  /// Keeps the key of a line, and removes its value and all lines below it.
  private func empty(_ index: Int, in lines: inout [String]) {
    let line = lines[index]
    let isItem = line.drop { $0 == " " }.hasPrefix("- ") && !line.contains(": ")
    lines[index] = isItem ? "\(line.prefix { $0 != "-" })- ~" : String(line.prefix { $0 != ":" }) + ":"
    let below = lines[(index + 1)...].prefix { depth($0) > keyColumn(line) }.count
    lines.removeSubrange((index + 1)..<(index + 1 + below))
  }

  @Test(
    "removing two required values gives two findings, or one if the first finding includes the second",
    arguments: asked.indices)
  func pairs(_ turn: Int) throws {
    let all = try Inspecting.lines()
    let first = Self.asked[turn]
    // Each line is tested with some of the others, because all pairs would be seven thousand.
    let others = Self.asked.dropFirst(turn + 1).enumerated().filter { ($0.offset + turn) % 17 == 0 }.map(\.element)
    for second in others {
      var lines = all.map(\.text)
      // The lower line comes first, so that the index of the upper line stays right.
      empty(second, in: &lines)
      empty(first, in: &lines)
      let found = try Inspecting.findings(lines.joined(separator: "\n") + "\n")
      let expected = merged([first, second].map { (all[$0].code ?? "", FieldPath(all[$0].path ?? "")) })
      #expect(
        Set(found.map { "\($0.code) \($0.field?.text ?? "-")" }) == expected, "\(all[first].text) \(all[second].text)"
      )
      #expect(found.count == expected.count)
    }
  }

  /// The findings if both values are missing. The finding about a group includes its values. The finding about a
  /// signature includes its name and day. The finding about a condition includes the fields that it requires.
  private func merged(_ pair: [(code: String, path: FieldPath)]) -> Set<String> {
    let silent: [(FieldPath, FieldPath)] = [
      ("decision_points.best-time.discussed", "decision_points.best-time.notes"),
      ("visit_report.location", "visit_report.site"),
      ("imp.experiences[3].number", "imp.experiences[3].description"),
      ("imp.experiences[3].number", "imp.experiences[3].approval"),
      ("imp.experiences[3].description", "imp.experiences[3].approval"),
    ]
    let paths = pair.map(\.path)
    if paths == ["focal_points.technology[0]", "focal_points.technology[1]"] {
      return ["missing-field focal_points.technology"]
    }
    let kept = pair.filter { one in
      !paths.contains { other in
        other != one.path && one.path.isAt(other) || silent.contains { $0.0 == other && $0.1 == one.path }
      }
    }
    return Set(kept.map { "\($0.code) \($0.path)" })
  }

  /// The place of the finding for a key without a value. It is the key. For a signature or an approval, it is their
  /// key.
  private func place(of path: String, _ code: String, at index: Int, in lines: [String]) -> String {
    var index = index
    let key = lines[index].drop { $0 == " " || $0 == "-" }.prefix { $0 != ":" }
    let marks = ["typed", "ink", "seen_by", "seen_on"]
    if code == "missing-signature", marks.contains(String(key)) || code == "experience-unapproved" && key == "initials"
    {
      index = holder(of: index, in: lines) ?? index
    }
    if code == "experience-unapproved", key == "initials" { index = holder(of: index, in: lines) ?? index }
    let isItem = lines[index].drop { $0 == " " } == "- ~"
    return "\(index + 1):\((isItem ? keyColumn(lines[index]) : keyColumn(lines[index])) + 1)"
  }

  @Test("removing one required key gives one finding, at the key around it", arguments: asked)
  func takenOut(_ index: Int) throws {
    let all = try Inspecting.lines()
    let line = all[index]
    // An item of a list has no key.
    if line.text.drop(while: { $0 == " " }).hasPrefix("- ") { return }
    let code = try #require(line.code)
    let path = try #require(line.path)
    var lines = all.map(\.text)
    let below = lines[(index + 1)...].prefix { depth($0) > depth(line.text) }.count
    let holder = holder(of: index, in: lines)
    lines.removeSubrange(index...(index + below))
    let found = try Inspecting.findings(lines.joined(separator: "\n") + "\n")
    // A list's item begins at its first key.
    let expected = holder.map { "\($0 + 1):\(keyColumn(lines[$0]) + 1)" } ?? "1:1"
    #expect(short(found) == ["\(code) \(path) \(expected)"], "\(line.text)")
  }
}
