import FormFiles
import Foundation
import Testing

/// The data files that a user names, and those in the folders that a user names.
struct InputFilesTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func names(_ paths: [String]) throws -> [String] {
    try InputFiles(paths.map { folder.path($0) }).paths.map { String($0.dropFirst(folder.root.count + 1)) }
  }

  @Test("takes the data files of a folder and its subfolders, sorted, but no hidden files") func walks() throws {
    for name in ["b.yaml", "a.CSV", "ink.png", ".hidden.yaml", "in/c.yml", ".git/d.yaml"] {
      try folder.write("x", to: "data/\(name)")
    }
    #expect(try names(["data"]) == ["data/a.CSV", "data/b.yaml", "data/in/c.yml"])
    #expect(try InputFiles([folder.path("data")]).skipped == 1)
  }

  @Test("takes a file once, even if it has several names") func once() throws {
    try folder.write("x", to: "data/b.yaml")
    let path = folder.path("data/b.yaml")
    try FileManager.default.createSymbolicLink(atPath: folder.path("data/c.yaml"), withDestinationPath: path)
    #expect(try names(["data"]).count == 1)
    #expect(try names(["data/b.yaml", "data", "data/b.yaml"]) == ["data/b.yaml"])
  }

  @Test("skips and counts a file of a folder that has no data by its content, but not one that is named") func others()
    throws
  {
    for name in ["a.yaml", "rules.yaml"] { try folder.write("x", to: "data/\(name)") }
    let folder = folder
    func find(_ path: String) throws -> InputFiles {
      try InputFiles([folder.path(path)]) { $0.hasSuffix("rules.yaml") }
    }
    #expect(try find("data").paths == [folder.path("data/a.yaml")] && find("data").skipped == 1)
    #expect(try find("data/rules.yaml").paths.count == 1)
  }

  @Test("refuses a file that is not data, and a folder without data") func refuses() throws {
    try folder.write("x", to: "data/ink.png")
    #expect(throws: InputFailure.self) { try names(["data"]) }
    #expect(throws: InputFailure.self) { try names(["data/ink.png"]) }
    #expect(throws: InputFailure.self) { try names(["none.yaml"]) }
  }
}
