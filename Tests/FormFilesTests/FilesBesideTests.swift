import FormModel
import Foundation
import Testing

@testable import FormFiles

/// A data file can name files in its own folder and in the folders below, but no others.
struct FilesBesideTests {
  let folder: TestFolder
  let fetch: Fetch

  init() throws {
    folder = try TestFolder()
    try folder.write("ink", to: "data/ink/ana.png")
    try folder.write("secret", to: "secret.png")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("data/link.png"), withDestinationPath: folder.path("secret.png"))
    try folder.write("other", to: "data-2/ana.png")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("data/neighbour.png"), withDestinationPath: folder.path("data-2/ana.png"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("data/inside.png"), withDestinationPath: folder.path("data/ink/ana.png"))
    fetch = filesBeside(folder.path("data/team.yaml"), isDrawing: { _ in false }, unfinished: Unfinished())
  }

  @Test("fetches a file below the data file, also by a link", arguments: ["ink/ana.png", "inside.png"])
  func fetches(_ path: String) throws {
    #expect(try fetch(path) == Array("ink".utf8))
  }

  @Test(
    "fetches no other file",
    arguments: [
      "../secret.png": "its path leads up, out of the data file's folder",
      "/etc/passwd": "its path begins at the root of the file system",
      "link.png": "it is a link that leads out of the data file's folder",
      "neighbour.png": "it is a link that leads out of the data file's folder",
      "ink": "it is a folder",
    ])
  func refuses(_ path: String, reason: String) {
    #expect(refusal(of: path)?.reason == reason)
  }

  @Test("suggests the file whose name differs only in case") func near() {
    #expect(refusal(of: "ink/ANA.png")?.help == "did you mean 'ink/ana.png'?")
  }

  private func refusal(of path: String) -> FetchError? {
    do {
      _ = try fetch(path)
      return nil
    } catch { return error }
  }
}
