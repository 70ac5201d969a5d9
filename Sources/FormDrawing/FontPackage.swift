import CPango

/// The Debian package that has a font for `character`.
///
/// - Returns: nil if no package helps: no font can have the character (private use, unassigned), or the package for its
///   kind is installed already.
package func fontPackage(for character: Unicode.Scalar) -> String? {
  guard let package = FontPackage(covering: character), !package.isInstalled else { return nil }
  return package.rawValue
}

/// The Debian packages with the fonts that a text can use.
enum FontPackage: String, CaseIterable {
  case core = "fonts-noto-core"
  case cjk = "fonts-noto-cjk"
  case symbola = "fonts-symbola"

  /// The package for the kind of `character`, installed or not; nil if no package has such characters.
  init?(covering character: Unicode.Scalar) {
    switch character.value {
    case 0x1100...0x11FF, 0x2E80...0x2FFF, 0x3000...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1AFF0...0x1B16F, 0x1F200...0x1F2FF, 0x20000...0x3FFFF:
      self = .cjk
      return
    default: break
    }
    switch character.properties.generalCategory {
    case .privateUse, .unassigned, .surrogate, .control, .lineSeparator, .paragraphSeparator: return nil
    case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol, .otherNumber: self = .symbola
    default: self = .core
    }
  }

  /// The package with a family of `FontFamilies`.
  init(bringing family: String) {
    self = family == "Symbola" ? .symbola : family.hasPrefix("Noto Sans CJK") ? .cjk : .core
  }

  /// Whether the package is installed: it has a file that no other package has.
  var isInstalled: Bool {
    let file =
      switch self {
      case .core: "truetype/noto/NotoSansArabic-Regular.ttf"
      case .cjk: "opentype/noto/NotoSansCJK-Regular.ttc"
      case .symbola: "truetype/ancient-scripts/Symbola_hint.ttf"
      }
    return g_file_test("/usr/share/fonts/\(file)", G_FILE_TEST_EXISTS) != 0
  }
}
