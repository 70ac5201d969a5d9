import Foundation
import Testing

/// A run that is interrupted leaves only complete files.
struct InterruptionTests {
  let folder: TemporaryFolder
  let arguments: [String]

  init() throws {
    folder = try TemporaryFolder()
    // Far more teams than are printed while the test waits.
    arguments = ["packet", "--roster", try folder.writeRoster(teams: 3000)]
  }

  @Test("a request to stop ends at once, without temporaries", arguments: [SIGINT: 130, SIGTERM: 143, SIGHUP: 129])
  func stops(_ signal: Int32, code: Int32) throws {
    let outcome = try Command.run(arguments, in: folder, sending: signal, afterLines: 2)
    #expect(outcome.code == code)
    let written = folder.names(in: "Output")
    #expect((2..<3000).contains(written.count))
    #expect(folder.temporaries(in: "Output") == [])
    #expect(try folder.brokenFiles(in: "Output") == [])
  }

  @Test("a kill at any moment leaves whole files, and the next run works") func killed() throws {
    for count in 1...8 {
      // The interruptions come at different moments, because the number of lines and the load of the machine differ.
      let outcome = try Command.run(arguments, in: folder, sending: SIGKILL, afterLines: count * 2 - 1)
      #expect(outcome.code == -SIGKILL)
      #expect(try folder.brokenFiles(in: "Output") == [])
    }
    #expect(try Command.run(["packet"], in: folder).code == 0)
  }

  @Test("a signal that the caller ignores is ignored") func ignored() throws {
    let roster = try folder.writeRoster(teams: 3, to: "few.csv")
    let script = "trap '' INT TERM; \"$countersign\" packet --roster \(roster) --forms imp & kill -INT $!; wait $!"
    #expect(try Command.shell(script, in: folder).code == 0)
    #expect(folder.names(in: "Output").count == 3)
  }
}
