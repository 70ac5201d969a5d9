import FormModel

extension Finding.Code {
  static let cutText: Self = "cut-text"
}

/// The places of a YAML text where ` #` begins a comment without a blank after it: `PS #7 Annex`. Its author probably
/// meant text.
struct TightComments: Sendable {
  /// The position of the first blank before each `#`, and the comment up to the end of its line.
  private let comments: [(position: SourcePosition, text: String)]

  /// - Parameter utf8: The text of a file.
  init(in utf8: [UInt8]) {
    // Most files have none, and then their positions need not be counted.
    let marks = utf8.indices.dropFirst().dropLast().filter { index in
      utf8[index] == UInt8(ascii: "#") && utf8[index - 1].isBlank && utf8[index + 1] > .space
        && utf8[index + 1] != UInt8(ascii: "#")
    }
    if marks.isEmpty {
      comments = []
      return
    }
    var cursor = TextCursor(utf8)
    comments = marks.map { mark in
      let before = utf8[..<mark].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
      while cursor.offset < before { cursor.advance() }
      let comment = utf8[mark...].prefix { $0 != .lineFeed && $0 != .carriageReturn }
      return (cursor.position, String(decoding: comment, as: UTF8.self))
    }
  }

  var isEmpty: Bool { comments.isEmpty }

  /// The comment that begins right after a value; nil if there is none.
  ///
  /// - Parameter end: The position after the value's last character.
  func comment(after end: SourcePosition) -> String? { comments.first { $0.position == end }?.text }
}

extension Finding {
  /// A value that ends where a comment begins.
  static func cutText(_ value: String, before comment: String, at place: Place, field: FieldPath?) -> Finding {
    Finding(
      .warning, .cutText, "YAML takes '\(comment.printable)' for a comment, and the value is only '\(value.printable)'",
      at: place, help: "put the whole text in quotes: \(quoted("\(value) \(comment)"))", field: field)
  }

  /// A value in braces that ends at a comma.
  ///
  /// - Parameter rest: What YAML takes for a key, because it is after the comma.
  static func cutText(_ value: String, beforeKey rest: String, at place: Place, field: FieldPath?) -> Finding {
    let whole = "\(value), \(rest)"
    let inside = whole.withinCurlyQuotes
    return Finding(
      .error, .cutText,
      "the comma ends the value '\(value.printable)', and '\(rest.printable)' is a key without a value",
      at: place,
      help: "put the whole text in \(inside == nil ? "" : "straight ")quotes: \(quoted(inside ?? whole))", field: field)
  }

  private static func quoted(_ text: String) -> String {
    return text.contains("\"") ? "'\(text)'" : "\"\(text)\""
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == .space || self == .tab }
}
