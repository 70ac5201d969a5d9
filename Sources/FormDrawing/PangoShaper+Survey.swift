import CPango
import FormLayout
import FormModel

/// What the installed fonts can print.
extension PangoShaper {
  /// An installed family that a text can use.
  package struct Family: Hashable, Sendable {
    /// Its name in Fontconfig: `Noto Sans`.
    package var name: String
    /// The folder of its files.
    package var folder: String
    /// The Debian package that it belongs to.
    package var package: String
  }

  /// A script with a letter that no installed font has.
  package struct Gap: Equatable, Sendable {
    /// The name of the script: `Han`.
    package var script: String
    /// The first of its letters that no installed font has.
    package var letter: Unicode.Scalar
    /// The Debian package to install; nil if none of our packages has the letter.
    package var package: String?
  }

  /// The Debian packages with the fonts that a text can use. The first is the text family's.
  package static var packages: [String] { FontPackage.allCases.map(\.rawValue) }

  /// The names of the scripts that `gaps` looks at.
  package static var scripts: [String] { writingScripts.map(\.name) }

  /// The installed families, in the order in which Fontconfig looks for a character.
  package var families: [Family] {
    let found = Dictionary(installedFaces.map { ($0.family, $0.file) }) { first, _ in first }
    return FontFamilies.all.compactMap { name in
      guard let file = found[name] else { return nil }
      let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
      return Family(name: name, folder: folder, package: FontPackage(bringing: name).rawValue)
    }
  }

  /// The scripts that the installed fonts cannot print.
  package var gaps: [Gap] {
    let packages = Set(families.map(\.package))
    return writingScripts.compactMap { name, letters in
      guard let letter = missing(in: letters).first else { return nil }
      let package = FontPackage(covering: letter)?.rawValue
      return Gap(script: name, letter: letter, package: package.flatMap { packages.contains($0) ? nil : $0 })
    }
  }

  /// The characters of a text that no installed font has, each once, in the order of the text.
  package func missing(in text: String) -> [Unicode.Scalar] {
    defer { forgetTransient() }
    return shape(ShapeableText([.words(text, TextStyle(11))], width: nil, isFixed: false)).missing
  }
}
