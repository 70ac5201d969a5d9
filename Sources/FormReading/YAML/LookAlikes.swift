import FormModel

/// A character that looks like the blank or the colon that YAML needs, and is another one: a no-break blank, a wide
/// colon. Phones and web pages put them into a text that is copied from there.
struct LookAlike {
  /// The number of scalars before it in the text that was searched.
  var index: Int
  var scalar: Unicode.Scalar

  /// Finds a look-alike where a line of YAML has its own character: in the indentation, after `:` or `-`, or for `:`.
  ///
  /// - Parameter line: A line of the file, or a value that may be one.
  init?(in line: some Collection<Unicode.Scalar>) {
    // The last visible character, and whether there was one that is neither a letter of a key nor a mark of YAML.
    var last: Unicode.Scalar?
    var isKey = true
    for (index, scalar) in line.enumerated() {
      if scalar == "：", isKey, last != nil {
        self.init(index: index, scalar: scalar)
        return
      }
      if !scalar.isASCII, scalar.properties.isWhitespace {
        guard isKey, last == nil || last == ":" || last == "-" else { continue }
        self.init(index: index, scalar: scalar)
        return
      }
      if scalar == " " { continue }
      if last == ":" { isKey = false }
      isKey = isKey && (scalar.properties.isAlphabetic || "_-:0123456789{[".unicodeScalars.contains(scalar))
      last = scalar
    }
    return nil
  }

  /// Finds a blank at the beginning or the end of a key.
  init?(besideKey key: String) {
    if key.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    for (index, scalar) in key.unicodeScalars.enumerated() where index == 0 || index == key.unicodeScalars.count - 1 {
      if scalar.properties.isWhitespace {
        self.init(index: index, scalar: scalar)
        return
      }
    }
    return nil
  }

  private init(index: Int, scalar: Unicode.Scalar) {
    self.index = index
    self.scalar = scalar
  }

  /// - Parameter start: The place of the first scalar that was searched.
  func finding(from start: Place) -> Finding {
    var position = start.position
    position.column += index
    let name = scalar.properties.name?.lowercased() ?? ""
    let (what, cure) = scalar == "：" ? ("colon", "a plain colon") : ("blank", "a space")
    return .badYAML(
      "this \(what), \(scalar.codePoint) (\(name)), is none for YAML", at: start.at(position),
      help: "type \(cure) in its place")
  }
}
