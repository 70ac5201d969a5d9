import FormLayout
import FormModel
import Testing

/// A signature's line is between y 105 and 130, below the header's rule. It is 203 wide.
struct SignatureTests {
  private func lay(_ picture: Picture, values: [FieldPath: String] = [:]) throws -> [Item] {
    try Forms.layOut(
      "  s: {type: signature, by: parent, label: Signature}", body: "  - signatures: [s]", values: values,
      pictures: ["s": picture]
    ).pages.flat
  }

  private func picture(_ width: Int, _ height: Int) -> Picture {
    Picture(
      id: 1, width: Length(points: Double(width)), height: Length(points: Double(height)), columns: 1, rows: 1,
      pixels: [0])
  }

  private func place(_ items: [Item]) -> Rectangle? {
    for case .picture(_, let rectangle) in items { return rectangle }
    return nil
  }

  @Test(
    "a picture is fitted to its line, never stretched or enlarged, and stands on it",
    arguments: [
      ((100, 20), Rectangle(54, 110, 100, 20)), ((2030, 200), Rectangle(54, 110, 203, 20)),
      ((100, 100), Rectangle(54, 105, 25, 25)), ((406, 100), Rectangle(54, 105, 101.5, 25)),
    ])
  func fitted(_ size: (Int, Int), _ expected: Rectangle) throws {
    #expect(place(try lay(picture(size.0, size.1))) == expected)
  }

  @Test("a blank picture draws nothing") func blank() throws {
    #expect(place(try lay(.blank(id: 1))) == nil)
  }

  @Test("what someone typed stands beside the picture, what is known of paper too") func beside() throws {
    for values in [["s.typed": "Ana"], ["s.ink": "true", "s.seen_by": "RA"]] as [[FieldPath: String]] {
      let items = try lay(picture(2030, 200), values: values)
      #expect(try #require(place(items)).width == 95.5)
      let words = values["s.typed"] ?? "signed on paper, seen by RA"
      let text = items.compactMap { item -> Point? in
        if case .text(let line, let at, _) = item, words.hasPrefix(line.text.prefix(9)) { at } else { nil }
      }.first
      #expect(text?.x == 161.5)
    }
  }
}
