import CPango

/// A Fontconfig configuration that knows only the fonts of `FontFamilies`.
struct Fonts: ~Copyable {
  let configuration: OpaquePointer

  /// Reads the fonts' caches.
  ///
  /// - Throws: Where one of the text family's four faces is not there.
  init(_ file: String = FontFamilies.configuration) throws(DrawingError) {
    guard let configuration = FcConfigCreate() else {
      throw DrawingError(call: "FcConfigCreate", reason: "out of memory")
    }
    do {
      try Self.load(file, into: configuration)
    } catch {
      FcConfigDestroy(configuration)
      throw error
    }
    // Pango makes the process's configuration ready in a thread, and every match waits for it; unless there is one it
    // reads the system's, which costs 3 ms at start and 40 for a page in many scripts. All of ours are the same.
    FcConfigSetCurrent(configuration)
    self.configuration = configuration
  }

  deinit { FcConfigDestroy(configuration) }

  /// Whether the text family has every character that has ink.
  func textFamilyHas(_ characters: some Sequence<Unicode.Scalar>) -> Bool {
    Self.match(in: configuration) { match in
      var coverage: OpaquePointer?
      guard FcPatternGetCharSet(match, FC_CHARSET, 0, &coverage) == FcResultMatch, let coverage else { return false }
      return characters.allSatisfy { $0.value < 0x20 || FcCharSetHasChar(coverage, $0.value) == FcTrue }
    } ?? false
  }

  /// The file of the text family's regular face.
  var textFile: String? {
    Self.match(in: configuration) { match in
      var file: UnsafeMutablePointer<FcChar8>?
      FcPatternGetString(match, FC_FILE, 0, &file)
      return file.map { String(cString: $0) }
    } ?? nil
  }

  /// The faces that it knows, by each of their families' names.
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

  /// What answers a request for a face of the text family, the regular one where none is named.
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

  private static func load(_ file: String, into configuration: OpaquePointer) throws(DrawingError) {
    guard FcConfigParseAndLoadFromMemory(configuration, file, FcTrue) == FcTrue else {
      throw DrawingError(call: "FcConfigParseAndLoadFromMemory", reason: "Fontconfig refused its configuration")
    }
    guard FcConfigBuildFonts(configuration) == FcTrue else {
      throw DrawingError(call: "FcConfigBuildFonts", reason: "Fontconfig could not read the fonts")
    }
    for face in Face.all where !has(face, configuration) {
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

  /// Whether a request for `face` is answered by it and by nothing like it.
  private static func has(_ face: Face, _ configuration: OpaquePointer) -> Bool {
    match(in: configuration, face) { match in
      var family: UnsafeMutablePointer<FcChar8>?
      var weight: Int32 = -1
      var slant: Int32 = -1
      FcPatternGetString(match, FC_FAMILY, 0, &family)
      FcPatternGetInteger(match, FC_WEIGHT, 0, &weight)
      FcPatternGetInteger(match, FC_SLANT, 0, &slant)
      return family.map { String(cString: $0) } == FontFamilies.text && weight == face.weight && slant == face.slant
    } ?? false
  }
}
