import FormModel
import FormTesting
import Testing

/// A complete team file, and what is found when something is taken out of it.
struct CompleteTeamTests {
  /// A finding as `code path line:column`.
  private func short(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      "\(finding.code) \(finding.field?.text ?? "-") \(finding.place.map { "\($0.position.line):\($0.position.column)" } ?? "-")"
    }
  }

  private func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count }
  /// Where the line's own key begins, behind the dash of an item.
  private func keyColumn(_ line: String) -> Int { line.prefix { $0 == " " || $0 == "-" }.count }

  /// The line that holds the key or item around a line; nil at the root.
  private func holder(of index: Int, in lines: [String]) -> Int? {
    let column = keyColumn(lines[index])
    let isItem = lines[index].drop { $0 == " " }.hasPrefix("- ")
    let limit = isItem ? depth(lines[index]) : column
    return lines[..<index].lastIndex { depth($0) < limit && (!isItem || keyColumn($0) <= limit) }
  }

  @Test("a complete team has nothing to mend, and all its forms are complete") func complete() throws {
    let inspected = try Inspecting.inspect(try Inspecting.complete())
    #expect(short(inspected.findings + inspected.teams.flatMap(\.report.findings)) == [])
    let report = try #require(inspected.teams.first?.report)
    #expect(report.isComplete)
    #expect(report.forms.map(\.state) == Array(repeating: .complete, count: 8))
  }

  /// The lines without which something is missing.
  private static let asked = ((try? Inspecting.lines()) ?? []).enumerated().filter { $0.element.code != nil }.map(
    \.offset)

  @Test("most lines of a complete team are asked for") func lines() { #expect(Self.asked.count > 80) }

  @Test("one required value that is emptied is one finding, at its key", arguments: asked)
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

  /// Leaves a line's key, and takes its value and what stands below it away.
  private func empty(_ index: Int, in lines: inout [String]) {
    let line = lines[index]
    let isItem = line.drop { $0 == " " }.hasPrefix("- ") && !line.contains(": ")
    lines[index] = isItem ? "\(line.prefix { $0 != "-" })- ~" : String(line.prefix { $0 != ":" }) + ":"
    let below = lines[(index + 1)...].prefix { depth($0) > keyColumn(line) }.count
    lines.removeSubrange((index + 1)..<(index + 1 + below))
  }

  @Test(
    "two that are emptied are two findings, or one where the first says what the second would",
    arguments: asked.indices)
  func pairs(_ turn: Int) throws {
    let all = try Inspecting.lines()
    let first = Self.asked[turn]
    // Each with some of the others: all pairs would be seven thousand.
    let others = Self.asked.dropFirst(turn + 1).enumerated().filter { ($0.offset + turn) % 17 == 0 }.map(\.element)
    for second in others {
      var lines = all.map(\.text)
      // From below, so that what is taken away moves nothing above.
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

  /// What is found where both are missing: a group says it of its values, a mark of its name and day, a condition of
  /// what it asks for.
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

  /// Where a key that is emptied is pointed at: itself; of a mark, the key of the signature or approval.
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

  @Test("one required key that is taken out is one finding, at the key that holds it", arguments: asked)
  func takenOut(_ index: Int) throws {
    let all = try Inspecting.lines()
    let line = all[index]
    // An item of a list is not a key.
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
