extension Node {
  /// Whether nothing is written: no text, blanks, `~`, or a list or mapping of only that.
  package var isEmpty: Bool {
    switch content {
    case .text(let text): text.isNothing
    case .list(let items): items.allSatisfy(\.isEmpty)
    case .mapping(let entries): entries.allSatisfy(\.value.isEmpty)
    }
  }
}

extension String {
  /// Whether nothing is written: blanks, or `~`.
  var isNothing: Bool { isBlank || self == "~" }

  /// Whether there are only blanks in it, or nothing.
  var isBlank: Bool {
    !(utf8.first.map { (0x21..<0x7F).contains($0) } ?? false) && unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
