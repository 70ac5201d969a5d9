import FormModel

extension Finding.Code {
  package static let badCharacter: Self = "bad-character"
  package static let tooLarge: Self = "too-large"
  package static let unreadableFile: Self = "unreadable-file"
}

extension Finding {
  static func notUTF8(byte: UInt8, at place: Place) -> Finding {
    Finding(
      .error, .unreadableFile, "the file is not UTF-8: the byte \(byte.hexadecimal(digits: 2)) is no text",
      at: place,
      help: "in the spreadsheet choose 'Save As' and the type 'CSV UTF-8'; in an editor save with the encoding UTF-8",
      nature: .unreadable)
  }

  /// A file of a format that cannot be read.
  static func foreign(_ format: ForeignFormat, _ file: String) -> Finding {
    Finding(
      .error, .unreadableFile, "this is \(format.words), which cannot be read", at: Place(file: file, position: .start),
      help: format.help, nature: .unreadable)
  }

  static func tooLarge(_ message: String, at place: Place, help: String? = nil, field: FieldPath? = nil) -> Finding {
    Finding(.error, .tooLarge, message, at: place, help: help, field: field, nature: .tooLarge)
  }

  static func valueTooLong(_ limits: ReadingLimits, at place: Place, field: FieldPath?) -> Finding {
    .tooLarge("a value is longer than \(grouped(limits.characters)) characters", at: place, field: field)
  }

  static func tooManyValues(_ what: String, _ limits: ReadingLimits, at place: Place) -> Finding {
    .tooLarge(
      "the file has more than \(grouped(limits.values)) \(what)", at: place, help: "split it into several files")
  }

  static func tooManyTeams(_ limits: ReadingLimits, at place: Place) -> Finding {
    .tooLarge("the roster has more than \(grouped(limits.teams)) teams", at: place, help: "split it into several files")
  }

  static func tooManyEntries(_ limits: ReadingLimits, at place: Place, of list: FieldPath) -> Finding {
    .tooLarge("'\(list.lastKey)' has more than \(grouped(limits.entries)) entries", at: place, field: list)
  }

  static func tooDeep(_ limits: ReadingLimits, at place: Place) -> Finding {
    .tooLarge(
      "lists and mappings stand more than \(limits.depth) deep inside each other", at: place,
      help: "a text that begins with '[' or '{' needs quotes")
  }

  /// A file without content.
  static func emptyFile(_ file: String) -> Finding {
    Finding(.error, "wrong-type", "the file is empty", at: Place(file: file, position: .start))
  }

  static func badCharacter(
    _ scalar: Unicode.Scalar, _ concern: Unicode.Scalar.Concern, at place: Place, field: FieldPath? = nil
  ) -> Finding {
    let point = scalar.codePoint
    switch concern {
    case .control:
      return Finding(
        .error, .badCharacter, "the control character \(point) cannot be printed", at: place, help: "delete it",
        field: field)
    case .lost:
      return Finding(
        .error, .badCharacter, "a letter was lost here: \(point) stands in its place", at: place,
        help: "write the letter, or save the original again as UTF-8", field: field)
    case .hidden:
      let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
      return Finding(
        .warning, .badCharacter, "the hidden character \(point)\(name) can make a text look like another", at: place,
        help: "delete it, unless it is meant", field: field)
    }
  }
}

/// A number with commas: `1,000,000`.
private func grouped(_ number: Int) -> String {
  var text = ""
  for (index, digit) in String(number).reversed().enumerated() {
    if index > 0, index % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return String(text.reversed())
}
