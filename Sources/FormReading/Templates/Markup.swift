import FormModel

/// Parses a text of a template: `**bold**`, `*italic*`, `[words](address)`, `{field}`. `{{` and `}}` mean braces.
///
/// Line ends and runs of blanks become one blank. A star without a partner means itself.
struct Markup {
  private let text: [Unicode.Scalar]
  private let place: Place
  private var index = 0
  /// The marks that do not occur again in the rest of the text.
  private var unclosed: Set<String> = []
  /// The index of the next closing bracket of each kind. It is the end of the text if there is no other.
  private var closing: [Unicode.Scalar: Int] = [:]
  private var hasBadBrace = false
  private var style: RichText.Style = []
  private var words = String.UnicodeScalarView()
  private var pieces: [RichText.Piece] = []

  /// Parses `text`.
  ///
  /// - Parameter resolve: Finds what a name in braces refers to. It reports an unknown name.
  static func parse(
    _ text: String, at place: Place, into findings: inout [Finding],
    resolve: (String, inout [Finding]) -> Reference?
  ) -> RichText {
    var markup = Markup(text: Array(text.unicodeScalars), place: place)
    markup.parse(into: &findings, resolve: resolve)
    return RichText(markup.pieces)
  }

  /// What a name in braces refers to.
  enum Reference {
    case field(FieldPath)
    case day(String)
    case number
  }

  private init(text: [Unicode.Scalar], place: Place) {
    self.text = text
    self.place = place
  }

  private mutating func parse(into findings: inout [Finding], resolve: (String, inout [Finding]) -> Reference?) {
    while index < text.count {
      // The time to lay out a text grows with the square of its pieces.
      if pieces.count > 500 {
        findings.append(
          .badMarkup(
            "a text with more than 500 fields, links and changes of style", at: place,
            help: "make several texts of it"))
        return
      }
      switch text[index] {
      case "*" where starts("**") && toggles("**", .bold): turn(.bold, skipping: 2)
      case "*" where toggles("*", .italic): turn(.italic, skipping: 1)
      case "[": if !readLink(into: &findings) { take() }
      case "{" where starts("{{"), "}" where starts("}}"):
        words.append(text[index])
        index += 2
      case "{": readBraces(into: &findings, resolve: resolve)
      case "}":
        reportBrace("a '}' without '{'", into: &findings)
        take()
      default: take()
      }
    }
    flush()
  }

  private func starts(_ mark: String) -> Bool { text[index...].starts(with: mark.unicodeScalars) }

  /// Whether the mark at this place opens or closes a style. An opening mark is directly before a word, and a closing
  /// mark comes later.
  private mutating func toggles(_ mark: String, _ bit: RichText.Style) -> Bool {
    if style.contains(bit) { return index > 0 && !text[index - 1].isBlankOrLineEnd }
    // A star directly after a letter or digit means itself: I*, 2*.
    if index > 0, text[index - 1].properties.isAlphabetic || text[index - 1].properties.numericType != nil {
      return false
    }
    let after = index + mark.unicodeScalars.count
    guard after < text.count, !text[after].isBlankOrLineEnd, text[after] != "*" else { return false }
    guard after + 1 < text.count, !unclosed.contains(mark) else { return false }
    let isClosed = (after + 1..<text.count).contains {
      text[$0...].starts(with: mark.unicodeScalars) && !text[$0 - 1].isBlankOrLineEnd
    }
    if !isClosed { unclosed.insert(mark) }
    return isClosed
  }

  private mutating func turn(_ bit: RichText.Style, skipping count: Int) {
    flush()
    style.formSymmetricDifference(bit)
    index += count
  }

  private mutating func take() {
    if text[index].isBlankOrLineEnd {
      if words.last != " ", !(words.isEmpty && pieces.isEmpty) { words.append(" ") }
    } else {
      words.append(text[index])
    }
    index += 1
  }

  private mutating func flush() {
    if !words.isEmpty { pieces.append(.words(String(words), style)) }
    words = String.UnicodeScalarView()
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  private mutating func readLink(into findings: inout [Finding]) -> Bool {
    guard let close = next("]", from: index), close + 1 < text.count, text[close + 1] == "(",
      let end = next(")", from: close)
    else { return false }
    let label = string(index + 1..<close)
    let address = string(close + 2..<end)
    if label.trimmed.isEmpty || address.trimmed.isEmpty {
      findings.append(
        .badMarkup(
          "a link without words or without an address", at: place,
          help: "write it as [words](https://…)"))
    }
    let scheme = address.trimmed.prefix { $0 != ":" && $0 != "/" }
    if !address.trimmed.isEmpty, !address.trimmed.dropFirst(scheme.count).hasPrefix(":") || scheme.isEmpty {
      findings.append(
        .badMarkup(
          "the address '\(address.printable)' does not say how it is opened", at: place,
          help: "begin it with https://, or for an email address with mailto:"))
    }
    flush()
    pieces.append(.link(label, address: address, style))
    index = end + 1
    return true
  }

  /// Reads `{name}` or `{name | width 200 | caption Words}`.
  private mutating func readBraces(
    into findings: inout [Finding], resolve: (String, inout [Finding]) -> Reference?
  ) {
    guard let end = next("}", from: index) else {
      reportBrace("a '{' that is never closed", into: &findings)
      return take()
    }
    let parts = string(index + 1..<end).split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    index = end + 1
    guard let reference = resolve(parts[0], &findings) else { return }
    flush()
    switch reference {
    case .day(let key): pieces.append(.day(key, style))
    case .number: pieces.append(.number(style))
    case .field(let id):
      var blank = RichText.Blank(field: id)
      for option in parts.dropFirst() {
        if option.hasPrefix("width "), let width = Double(String(option.dropFirst(6)).trimmed),
          (1...500).contains(width)
        {
          blank.width = .pt(width)
        } else if option.hasPrefix("caption ") {
          blank.caption = String(option.dropFirst(8)).trimmed
        } else {
          findings.append(
            .badMarkup(
              "'\(option.printable)' is not an option of a field in a sentence", at: place,
              help: "write 'width 200' (1 to 500) or 'caption Words under it'"))
        }
      }
      pieces.append(.blank(blank, style))
    }
  }

  /// The index of the next closing bracket; nil if there is none. The search result is kept, because a text can consist
  /// of opening brackets only.
  private mutating func next(_ bracket: Unicode.Scalar, from start: Int) -> Int? {
    var found = closing[bracket] ?? -1
    if found < start {
      found = text[start...].firstIndex(of: bracket) ?? text.count
      closing[bracket] = found
    }
    return found < text.count ? found : nil
  }

  /// Reports the first brace without a partner. Other such braces are not reported, as all would have the same place.
  private mutating func reportBrace(_ what: String, into findings: inout [Finding]) {
    if hasBadBrace { return }
    hasBadBrace = true
    findings.append(
      .badMarkup("\(what) in a text", at: place, help: "a brace that is meant as a brace is doubled"))
  }
}

extension String {
}

extension Unicode.Scalar {
  /// Whether this is a blank, a tab or a line end.
  fileprivate var isBlankOrLineEnd: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" }
}
