import Testing

@testable import FormDrawing

struct FontsTests {
  @Test("a missing text family is an error that names it and its package") func missingFamily() {
    #expect {
      _ = try Fonts("<?xml version=\"1.0\"?><fontconfig></fontconfig>")
    } throws: { error in
      let message = (error as? DrawingError)?.message ?? ""
      return message.contains("Noto Sans") && message.contains("apt-get install fonts-noto-core")
    }
  }

  @Test("looks in Noto Sans first and in Symbola last") func order() {
    #expect(FontFamilies.all.first == "Noto Sans")
    #expect(FontFamilies.all.last == "Symbola")
    #expect(Set(FontFamilies.all).count == FontFamilies.all.count)
  }

  @Test(
    "knows which package has characters of a kind",
    arguments: [
      ("中", FontPackage.cjk), ("の", .cjk), ("한", .cjk), ("😀", .symbola), ("★", .symbola), ("ع", .core), ("ก", .core),
    ] as [(Unicode.Scalar, FontPackage)])
  func packages(_ character: Unicode.Scalar, package: FontPackage) {
    #expect(FontPackage(covering: character) == package)
  }

  @Test("no package has what is nobody's", arguments: ["\u{E000}", "\u{FFFFE}", "\u{378}"] as [Unicode.Scalar])
  func noPackage(_ character: Unicode.Scalar) {
    #expect(fontPackage(for: character) == nil)
  }
}
