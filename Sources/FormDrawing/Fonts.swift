import CPango

/// A Fontconfig configuration that knows only the fonts of `FontFamilies`.
struct Fonts: ~Copyable {
  let configuration: OpaquePointer
  /// The characters of each face of the text family.
  private let coverages: [Coverage]

  /// Reads the fonts' caches.
  ///
  /// - Throws: An error if one of the text family's four faces is not installed.
  init(_ file: String = FontFamilies.configuration) throws(DrawingError) {
    guard let configuration = FcConfigCreate() else {
      throw DrawingError(call: "FcConfigCreate", reason: "out of memory")
    }
    do {
      coverages = try Self.load(file, into: configuration)
    } catch {
      FcConfigDestroy(configuration)
      throw error
    }
    _ = Self.emptyCurrent
    self.configuration = configuration
  }

  deinit { FcConfigDestroy(configuration) }

  /// Makes an empty configuration the current one of this process, once and for good.
  ///
  /// Pango waits until the process has a current configuration, and reads the system's if there is none. That costs 3
  /// ms at start, and 40 ms for a page in many scripts. Pango also reads the fonts of the current configuration when a
  /// font map loses its own, and holds no reference to it meanwhile. If another thread then replaced the current
  /// configuration, Fontconfig would free the one that Pango reads. So nothing ever replaces this one.
  private static let emptyCurrent: Void = {
    guard let empty = FcConfigCreate() else { return }
    FcConfigSetRescanInterval(empty, 0)  // Fontconfig never looks for newer fonts to replace it with.
    FcConfigSetCurrent(empty)
    FcConfigDestroy(empty)  // Fontconfig keeps a reference to it.
  }()

  /// Whether all faces of the text family have every character of `text`.
  func textFamilyHas(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return true }
    return text.unicodeScalars.allSatisfy { character in coverages.allSatisfy { $0.has(character) } }
  }

  /// The file of the text family's regular face.
  var textFile: String? {
    Self.match(in: configuration) { match in
      var file: UnsafeMutablePointer<FcChar8>?
      FcPatternGetString(match, FC_FILE, 0, &file)
      return file.map { String(cString: $0) }
    } ?? nil
  }

  /// The installed faces, each with its file. A face with several family names is listed once for each name.
  var installed: [(family: String, file: String)] {
    guard let set = FcConfigGetFonts(configuration, FcSetSystem) else { return [] }
    var faces: [(family: String, file: String)] = []
    for font in UnsafeBufferPointer(start: set.pointee.fonts, count: Int(set.pointee.nfont)) {
      var (family, file): (UnsafeMutablePointer<FcChar8>?, UnsafeMutablePointer<FcChar8>?)
      guard FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch, let file else { continue }
      var index: Int32 = 0
      while FcPatternGetString(font, FC_FAMILY, index, &family) == FcResultMatch, let family {
        faces.append((String(cString: family), String(cString: file)))
        index += 1
      }
    }
    return faces
  }

  /// Reads the font that Fontconfig finds for a face of the text family. Without `face` it finds the regular one.
  private static func match<Answer>(
    in configuration: OpaquePointer, _ face: Face? = nil, read: (OpaquePointer) -> Answer
  ) -> Answer? {
    guard let wish = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(wish) }
    if let face {
      FcPatternAddInteger(wish, FC_WEIGHT, face.weight)
      FcPatternAddInteger(wish, FC_SLANT, face.slant)
    }
    FcConfigSubstitute(configuration, wish, FcMatchPattern)
    FcDefaultSubstitute(wish)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(configuration, wish, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    return read(match)
  }

  /// - Returns: The characters of each face of the text family.
  private static func load(_ file: String, into configuration: OpaquePointer) throws(DrawingError) -> [Coverage] {
    guard FcConfigParseAndLoadFromMemory(configuration, file, FcTrue) == FcTrue else {
      throw DrawingError(call: "FcConfigParseAndLoadFromMemory", reason: "Fontconfig refused its configuration")
    }
    guard FcConfigBuildFonts(configuration) == FcTrue else {
      throw DrawingError(call: "FcConfigBuildFonts", reason: "Fontconfig could not read the fonts")
    }
    return try Face.all.map { face throws(DrawingError) in
      if let coverage = coverage(of: face, configuration) { return coverage }
      throw DrawingError(
        call: "FcFontMatch", reason: "the font '\(FontFamilies.text)' (\(face.name)) is not installed",
        help: "run: apt-get install \(FontPackage.core.rawValue)")
    }
  }

  /// One of the text family's faces.
  private struct Face {
    var name: String
    var weight: Int32
    var slant: Int32

    static let all = [
      Face(name: "regular", weight: FC_WEIGHT_REGULAR, slant: FC_SLANT_ROMAN),
      Face(name: "bold", weight: FC_WEIGHT_BOLD, slant: FC_SLANT_ROMAN),
      Face(name: "italic", weight: FC_WEIGHT_REGULAR, slant: FC_SLANT_ITALIC),
      Face(name: "bold italic", weight: FC_WEIGHT_BOLD, slant: FC_SLANT_ITALIC),
    ]
  }

  /// The characters of `face`; nil if a request for it finds another face.
  private static func coverage(of face: Face, _ configuration: OpaquePointer) -> Coverage? {
    match(in: configuration, face) { match in
      var (family, characters): (UnsafeMutablePointer<FcChar8>?, OpaquePointer?)
      var (weight, slant): (Int32, Int32) = (-1, -1)
      FcPatternGetString(match, FC_FAMILY, 0, &family)
      FcPatternGetInteger(match, FC_WEIGHT, 0, &weight)
      FcPatternGetInteger(match, FC_SLANT, 0, &slant)
      FcPatternGetCharSet(match, FC_CHARSET, 0, &characters)
      guard let family, String(cString: family) == FontFamilies.text, weight == face.weight, slant == face.slant
      else { return nil }
      return Coverage(characters)
    } ?? nil
  }
}

/// The characters of a face.
private final class Coverage {
  private let characters: OpaquePointer

  /// Keeps a reference to `characters`.
  init?(_ characters: OpaquePointer?) {
    guard let characters, let copy = FcCharSetCopy(characters) else { return nil }
    self.characters = copy
  }

  deinit { FcCharSetDestroy(characters) }

  func has(_ character: Unicode.Scalar) -> Bool { FcCharSetHasChar(characters, character.value) == FcTrue }
}
