/// A text of a template, parsed once. Values are put in later and are never parsed.
public struct RichText: Hashable, Sendable {
  public var pieces: [Piece]

  public init(_ pieces: [Piece]) { self.pieces = pieces }
  /// Words without any markup.
  public init(plain: String) { pieces = [.words(plain, [])] }

  /// A piece of a text.
  public enum Piece: Hashable, Sendable {
    case words(String, Style)
    case link(String, address: String, Style)
    /// A field within the sentence.
    case blank(Blank, Style)
    /// The number of a repeated form.
    case number(Style)
    /// A day of the program's calendar.
    case day(String, Style)
  }

  /// The emphasis of words.
  public struct Style: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let bold = Style(rawValue: 1)
    public static let italic = Style(rawValue: 2)
  }

  /// A field within a sentence: a ruled blank on paper, or the value if there is one.
  public struct Blank: Hashable, Sendable {
    public var field: FieldPath
    /// The width of the ruled blank.
    public var width: Length?
    /// Small words under the blank.
    public var caption: String?

    public init(field: FieldPath, width: Length? = nil, caption: String? = nil) {
      self.field = field
      self.width = width
      self.caption = caption
    }
  }

  /// The fields in the text.
  public var fields: [FieldPath] {
    pieces.compactMap { if case .blank(let blank, _) = $0 { blank.field } else { nil } }
  }
}

extension RichText {
  /// The words without markup, fields and days.
  public var plainWords: String {
    let words = pieces.map { piece in
      switch piece {
      case .words(let text, _), .link(let text, _, _): text
      case .blank, .number, .day: ""
      }
    }.joined()
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
