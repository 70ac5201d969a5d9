import Foundation
import Testing

@testable import countersign

/// `Settling` decides when a save is complete.
struct SettlingTests {
  private func file(size: Int, time: Int = 1, number: UInt64 = 7) -> FileState {
    .file(FileState.Identity(device: 1, number: number), size: size, changed: [time])
  }

  /// How often `later` is seen until a save is over; nil if that is more than ten times.
  private func statesSeen(from known: [String: FileState], to later: [String: FileState]) -> Int? {
    var settling = Settling(known)
    return (1...10).first { _ in settling.isSettled(later) }
  }

  @Test("two equal states are enough for a file that was changed, replaced or added") func changed() {
    let known = ["a": file(size: 9)]
    #expect(statesSeen(from: known, to: ["a": file(size: 8)]) == 2)
    #expect(statesSeen(from: known, to: ["a": file(size: 9, time: 2)]) == 2)
    #expect(statesSeen(from: known, to: ["a": file(size: 9, number: 8)]) == 2)
    #expect(statesSeen(from: known, to: ["a": file(size: 9), "b": file(size: 1)]) == 2)
  }

  @Test("nothing happens while nothing changes") func unchanged() {
    let known: [String: FileState] = ["a": file(size: 9), "gone": .absent, "empty": file(size: 0)]
    #expect(statesSeen(from: known, to: known) == nil)
    // The folder's name ends as a template's does.
    #expect(statesSeen(from: known, to: known.merging(["new.yaml": .absent]) { $1 }) == nil)
  }

  @Test("a file that is gone or empty is waited for, but not for ever") func awaited() {
    let known = ["a": file(size: 9)]
    #expect(statesSeen(from: known, to: ["a": .absent]) == 6)
    #expect(statesSeen(from: known, to: ["a": file(size: 0, time: 2)]) == 6)
  }

  @Test("a file that grows is not read before it has stopped") func growing() {
    var settling = Settling(["a": file(size: 900)])
    let sizes = [100, 200, 300, 400, 900, 900]
    let settled = sizes.map { settling.isSettled(["a": file(size: $0, time: 2)]) }
    #expect(settled == [false, false, false, false, false, true])
  }

  @Test("what is taken back is no change") func takenBack() {
    let known = ["a": file(size: 9)]
    var settling = Settling(known)
    let states: [[String: FileState]] = [["a": .absent]] + Array(repeating: known, count: 9)
    #expect(!states.map { settling.isSettled($0) }.contains(true))
  }
}

/// `FileState` tells whether a file has changed.
struct FileStateTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func state(_ name: String) -> FileState { FileState(folder.url.appendingPathComponent(name).path) }

  @Test("a file has another state after it was written, also at its old size and date") func written() throws {
    try folder.write("one", to: "a")
    let first = state("a")
    #expect(state("a") == first)
    #expect(try Command.shell("touch -r a b && printf two > a && touch -r b a", in: folder).code == 0)
    #expect(state("a") != first)
    #expect(state("a").identity == first.identity)
  }

  @Test("a folder, a pipe and a device are no files, whatever happens in them") func others() throws {
    #expect(try Command.shell("mkdir sub && mkfifo pipe", in: folder).code == 0)
    for name in ["sub", "pipe", "nothing"] { #expect(state(name) == .absent) }
    #expect(FileState("/dev/null") == .absent)
  }
}
