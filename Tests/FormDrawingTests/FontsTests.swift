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
    "finds the package for a kind of characters",
    arguments: [
      ("中", FontPackage.cjk), ("の", .cjk), ("한", .cjk), ("😀", .symbola), ("★", .symbola), ("ع", .core), ("ก", .core),
    ] as [(Unicode.Scalar, FontPackage)])
  func packages(_ character: Unicode.Scalar, package: FontPackage) {
    #expect(FontPackage(covering: character) == package)
  }

  @Test(
    "no package has a private or unassigned character",
    arguments: ["\u{E000}", "\u{FFFFE}", "\u{378}"] as [Unicode.Scalar])
  func noPackage(_ character: Unicode.Scalar) {
    #expect(fontPackage(for: character) == nil)
  }
}

/// The survey of the installed fonts.
struct FontSurveyTests {
  /// A shaper that knows only the font files whose names match `glob`.
  private func shaper(knowing glob: String) throws -> PangoShaper {
    let accepted = FontFamilies.configuration.replacing(#/<acceptfont>.*</acceptfont>/#) { _ in
      "<acceptfont><glob>/usr/share/fonts/truetype/noto/\(glob)</glob></acceptfont>"
    }
    return try PangoShaper(configuration: accepted)
  }

  @Test("the installed packages cover every script of the list that they have letters for") func covered() throws {
    let shaper = try PangoShaper()
    let packages = Set(shaper.families.map(\.package))
    // If a letter is missing here, it is in a package that is not installed.
    for gap in shaper.gaps { #expect(!packages.contains(gap.package ?? "fonts-noto-core"), "\(gap)") }
    #expect(PangoShaper.scripts.count > 20)
  }

  @Test("with the text family alone, all other scripts are gaps, each with its package")
  func alone() throws {
    let shaper = try shaper(knowing: "NotoSans-*.ttf")
    #expect(
      shaper.families == [
        PangoShaper.Family(name: "Noto Sans", folder: "/usr/share/fonts/truetype/noto", package: "fonts-noto-core")
      ])
    let gaps = shaper.gaps
    #expect(Set(PangoShaper.scripts).subtracting(gaps.map(\.script)).isSuperset(of: ["Latin", "Greek", "Cyrillic"]))
    #expect(gaps.contains(PangoShaper.Gap(script: "Han", letter: "漢", package: "fonts-noto-cjk")))
    #expect(gaps.contains(PangoShaper.Gap(script: "emoji", letter: "😀", package: "fonts-symbola")))
    // Its package is installed already, so it is not named as the cure.
    #expect(gaps.contains(PangoShaper.Gap(script: "Thai", letter: "ภ", package: nil)))
  }

  @Test("names the letters of a text that no font has") func missing() throws {
    let shaper = try shaper(knowing: "NotoSans-*.ttf")
    #expect(shaper.missing(in: "Zoë ☎ 漢 漢") == ["☎", "漢"])
  }
}
