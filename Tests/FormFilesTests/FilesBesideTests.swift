import FormModel
import Foundation
import Testing

@testable import FormFiles

/// A data file can name files in its own folder and below, and no others.
struct FilesBesideTests {
  let folder: TestFolder
  let fetch: Fetch

  init() throws {
    folder = try TestFolder()
    try folder.write("ink", to: "data/ink/ana.png")
    try folder.write("secret", to: "secret.png")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("data/link.png"), withDestinationPath: folder.path("secret.png"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("data/inside.png"), withDestinationPath: folder.path("data/ink/ana.png"))
    fetch = filesBeside(folder.path("data/team.yaml"), isDrawing: { _ in false }, unfinished: Unfinished())
  }

  @Test("fetches a file below the data file, by a link too", arguments: ["ink/ana.png", "inside.png"])
  func fetches(_ path: String) throws {
    #expect(try fetch(path) == Array("ink".utf8))
  }

  @Test(
    "fetches nothing from elsewhere",
    arguments: [
      "../secret.png": "its path leads up, out of the data file's folder",
      "/etc/passwd": "its path begins at the root of the file system",
      "link.png": "it is a link that leads out of the data file's folder",
      "ink": "it is a folder",
    ])
  func refuses(_ path: String, reason: String) {
    #expect(refusal(of: path)?.reason == reason)
  }

  @Test("names the file of another case that was meant") func near() {
    #expect(refusal(of: "ink/ANA.png")?.help == "did you mean 'ink/ana.png'?")
  }

  private func refusal(of path: String) -> FetchError? {
    do {
      _ = try fetch(path)
      return nil
    } catch { return error }
  }
}
