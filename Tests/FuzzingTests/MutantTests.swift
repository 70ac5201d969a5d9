import Foundation
import Fuzzing
import Testing

/// Reads some mutants of our own templates, the same ones in each run.
///
/// `ALL_MUTANTS=1` reads all of them. `MUTANT='imp.yaml /fields'` reads those whose names begin with this text.
extension HostileFileTests {
  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  @Test("a template with one change is accepted or has findings; if it is accepted, it can be printed")
  func mutants() throws {
    let stranger = try Stranger()
    defer { LastCase.end() }
    var turn = 0
    for program in OwnProgram.allCases {
      for file in try program.files() {
        let mutants = try Mutants(of: file, in: program)
        for index in 0..<mutants.count {
          turn += 1
          if isAsked(turn, mutants.name(index)) { try read(mutants.name(index), mutants[index], by: stranger) }
        }
      }
    }
    #expect(turn > 40_000)
  }

  private func isAsked(_ turn: Int, _ name: String) -> Bool {
    if let wanted = environment["MUTANT"] { return name.hasPrefix(wanted) }
    // Because 997 is a prime number, each kind of change is read at some place, and each place has some change.
    return environment["ALL_MUTANTS"] != nil || turn % 997 == 0
  }

  private func read(_ name: String, _ file: [UInt8], by stranger: Stranger) throws {
    LastCase.begin(name)
    let start = ContinuousClock.now
    #expect(throws: Never.self, "\(name)") { try stranger.read(file, as: .template) }
    #expect(ContinuousClock.now - start < .seconds(10), "\(name)")
  }

  @Test(
    "the changes are at the places in their names",
    arguments: [
      ("/year/begins deleted", "\"field\": \"school_year\"\n\"roles\""),
      ("/year/begins doubled", "\n \"begins\": \"July 1\"\n \"begins\": \"July 1\"\n"),
      ("/roles/parent misspelt", "\n \"parenq\":\n"), ("/packet/forms/0 is '{'", "\n  - \"{\"\n"),
      ("/title repeated", "\n\"title9000\":"), ("/packet/forms reversed", "\"forms\":\n  - \"permission\"\n"),
      ("/team nestedInFlow", "{\"team\": [{\"team\": [{\"team\": ["),
      ("/team/list wrapped(\"not\")", "\"list\":\n  \"not\":\n   \"not\":\n    \"not\":"),
    ])
  func changes(_ name: String, _ expected: String) throws {
    let file = try #require(try OwnProgram.fieldTrip.files().first { $0.name == "program.yaml" })
    let mutants = try Mutants(of: file, in: .fieldTrip)
    let index = try #require((0..<mutants.count).first { mutants.name($0) == "program.yaml \(name)" })
    let text = String(decoding: mutants[index], as: UTF8.self)
    #expect(text.hasPrefix("# FieldTrip/program.yaml\n") && text.contains(expected), "\(text.prefix(1000))")
  }
}
