import Foundation
import Fuzzing
import Testing

/// Files that once made a reader fail, or could have. A file's name tells what is odd in it. The name of a file that
/// `Scripts/fuzz` found is a hash of its content.
extension HostileFileTests {
  @Test("every reader finishes every file of the corpus, and its findings are inside the file")
  func corpus() throws {
    let stranger = try Stranger()
    defer { LastCase.end() }
    for kind in Stranger.Kind.allCases {
      let folder = OwnProgram.root.appendingPathComponent("Tests/Fuzzing/Corpus/\(kind.rawValue)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names.count >= 30)
      for name in names {
        LastCase.begin("\(kind.rawValue)/\(name)")
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        let start = ContinuousClock.now
        #expect(throws: Never.self, "\(name)") { try stranger.read(bytes, as: kind) }
        #expect(ContinuousClock.now - start < .seconds(10), "\(name)")
      }
    }
  }
}
