import CPango
import FormLayout
import FormModel

/// What the installed fonts are good for.
extension PangoShaper {
  /// A family of those that text may be set in.
  package struct Family: Hashable, Sendable {
    package var name: String
    /// The folder of its files.
    package var folder: String
    /// The Debian package that brings it.
    package var package: String
  }

  /// A script whose letters are not all there.
  package struct Gap: Equatable, Sendable {
    package var script: String
    /// The first of its letters that no font has.
    package var letter: Unicode.Scalar
    /// The Debian package that would bring it; nil where none that we know would.
    package var package: String?
  }

  /// The packages whose fonts are used, the text family's first.
  package static var packages: [String] { FontPackage.allCases.map(\.rawValue) }

  /// The names of the scripts that `gaps` asks for.
  package static var scripts: [String] { writingScripts.map(\.name) }

  /// The families that are installed, in the order in which a character is looked for.
  package var families: [Family] {
    let found = Dictionary(installedFaces.map { ($0.family, $0.file) }) { first, _ in first }
    return FontFamilies.all.compactMap { name in
      guard let file = found[name] else { return nil }
      let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
      return Family(name: name, folder: folder, package: FontPackage(bringing: name).rawValue)
    }
  }

  /// The scripts in which a name could not be printed.
  package var gaps: [Gap] {
    let packages = Set(families.map(\.package))
    return writingScripts.compactMap { name, letters in
      guard let letter = missing(in: letters).first else { return nil }
      let package = FontPackage(covering: letter)?.rawValue
      return Gap(script: name, letter: letter, package: package.flatMap { packages.contains($0) ? nil : $0 })
    }
  }

  /// The characters of a text that no font has, each once, in order.
  package func missing(in text: String) -> [Unicode.Scalar] {
    defer { forgetTransient() }
    return shape(ShapeableText([.words(text, TextStyle(11))], width: nil, isFixed: false)).missing
  }
}
