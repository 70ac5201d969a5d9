import Foundation
import Testing

@testable import FormFiles

/// A name always leads to a complete file: the new one or the old one.
struct WholeFileTests {
  let folder: TestFolder
  let unfinished = Unfinished()

  init() throws { folder = try TestFolder() }

  @Test("makes the folders above a file, and replaces a file with the same name") func writes() throws {
    let path = folder.path("a/b/file.txt")
    try writeWhole(Array("one".utf8), to: path, unfinished: unfinished)
    try writeWhole(Array("two".utf8), to: path, unfinished: unfinished)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    #expect(try folder.names(in: "a/b") == ["file.txt"])
  }

  @Test("keeps a file that must stay, and reports that the name is taken") func keeps() throws {
    let path = folder.path("file.txt")
    try writeWhole(Array("one".utf8), to: path, replaces: false, unfinished: unfinished)
    do {
      try writeWhole(Array("two".utf8), to: path, replaces: false, unfinished: unfinished)
      Issue.record("it was replaced")
    } catch {
      #expect(error.isTaken)
      #expect(!error.isOfFolder)
      #expect(error.message == "'\(path)' is there already")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one")
    #expect(try folder.names(in: ".") == ["file.txt"])
  }

  @Test("leaves no temporary file if a folder has the name") func folderOfThatName() throws {
    let path = folder.path("there")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    do {
      try writeWhole(Array("one".utf8), to: path, unfinished: unfinished)
      Issue.record("it was written")
    } catch {
      #expect(!error.isTaken)
      #expect(error.message.hasPrefix("cannot write '\(path)': "))
    }
    #expect(try folder.names(in: ".") == ["there"])
  }
}
