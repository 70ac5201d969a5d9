import FormKit
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// What pictures of signatures show. `FormCheckTests` assumes it.
struct PictureFactsTests {
  private static func image(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Programs.root.appendingPathComponent("Tests/FormDrawingTests/Pictures/\(name)")))
  }

  /// The findings when the protégé and the administrator sign with images.
  private func check(_ protege: String, _ administrator: String) throws -> [Finding] {
    let images = [
      "one.png": try Self.image("clear.png"), "two.png": try Self.image("photo.jpg"),
      "one-again.png": try Self.image("palette.png"),
    ]
    let inspection = Inspection(try Programs.mentoring.get(), asOf: try #require(CalendarDate("2022-06-30")))
    let text = try Inspecting.complete().replacing("typed: Dana Whitfield", with: "image: \(protege)")
      .replacing("typed: Helen Okafor", with: "image: \(administrator)")
    let file = inspection.inspect(SourceFile(name: "team.yaml", bytes: Array(text.utf8))) {
      (path) throws(FetchError) in
      guard let image = images[path] else { throw FetchError("no such file") }
      return image
    }
    return file.findings + file.teams.flatMap(\.report.findings)
  }

  @Test("one image in other bytes is the same signature, and another image is not") func same() throws {
    #expect(
      try check("one.png", "one-again.png").map { "\($0.code) \($0.field?.text ?? "-")" }
        == ["reused-signature visit_report.signatures.administrator.image"])
    #expect(try check("one.png", "two.png") == [])
  }

  @Test("images that cannot be read are reported in the order of their paths") func order() throws {
    for _ in 0..<8 {
      let found = try check("gone.png", "away.png").filter { $0.code == "unreadable-file" }
      #expect(found.compactMap(\.field?.parent.lastKey) == ["administrator", "protege"])
    }
  }
}
