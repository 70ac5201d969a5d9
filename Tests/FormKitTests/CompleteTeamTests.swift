import FormKit
import FormModel
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

  @Test("one required value that is emptied is one finding, at its key") func emptied() throws {
    let all = try Inspecting.lines()
    for (index, line) in all.enumerated() {
      guard let code = line.code, let path = line.path else { continue }
      var lines = all.map(\.text)
      let isItem = line.text.drop { $0 == " " }.hasPrefix("- ") && !line.text.contains(": ")
      let key = isItem ? "\(line.text.prefix { $0 != "-" })- ~" : String(line.text.prefix { $0 != ":" }) + ":"
      lines[index] = key
      let below = lines[(index + 1)...].prefix { depth($0) > keyColumn(line.text) }.count
      lines.removeSubrange((index + 1)..<(index + 1 + below))
      let found = try Inspecting.findings(lines.joined(separator: "\n") + "\n")
      let expected = place(of: path, code, at: index, in: lines)
      #expect(short(found) == ["\(code) \(path) \(expected)"], "\(line.text)")
    }
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

  @Test("one required key that is taken out is one finding, at the key that holds it") func takenOut() throws {
    let all = try Inspecting.lines()
    for (index, line) in all.enumerated() {
      guard let code = line.code, let path = line.path, !line.text.drop(while: { $0 == " " }).hasPrefix("- ") else {
        continue
      }
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
}
