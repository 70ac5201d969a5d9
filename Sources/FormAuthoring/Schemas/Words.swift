import FormModel

/// The sentences of a schema, in its descriptions and in its error messages.
enum Words {
  /// The description of a part of a signature or of initials; nil for a whole field.
  static func part(_ part: Field.Part) -> String? {
    switch part {
    case .whole, .certificate: nil
    case .typed: "The name of who signs, typed: that signs."
    case .name: "The printed name of who signs."
    case .image: "A picture of the signature: the path of a PNG, JPEG or SVG file beside this one."
    case .ink: "true where it is signed on paper; then say who saw the paper, and when."
    case .seenBy: "Who saw the signed paper."
    case .seenOn: "The day on which the signed paper was seen, as 2021-10-29."
    case .date: "The day beside it, as 2021-10-29, 10/29/2021 or October 29, 2021."
    case .initials: "The initials themselves, as RA."
    }
  }

  /// The names as a part of a sentence: `a`, `a and b`, `a, b and 3 more`.
  static func some(_ names: [String], atMost limit: Int = 4) -> String {
    let shown = names.count > limit ? Array(names.prefix(limit - 1)) + ["\(names.count - limit + 1) more"] : names
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }

  /// The text as a regular expression that matches only itself.
  var escapedForPattern: String {
    map { "\\^$.|?*+()[]{}/".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A pattern for the ways to write the words of an answer. Case, blanks, hyphens and accents make no difference.
  var caselessPattern: String {
    split { " -_".contains($0) }.map { word in
      word.map { letter in
        if !letter.isASCII { return "." }
        return letter.isLetter ? "[\(letter.uppercased())\(letter.lowercased())]" : String(letter).escapedForPattern
      }.joined()
    }.joined(separator: "[-_\\s]+")
  }
}
