import FormModel

/// A text of the template with values put in.
struct FilledText {
  var pieces: [ShapeableText.Piece] = []
  /// Whether no value stands in it.
  var isFixed = true
  /// The fields that have a gap in it, by piece.
  var gaps: [Int: Gap] = [:]
  /// The addresses of links, by piece.
  var links: [Int: String] = [:]
  /// The fields whose value is too long to stand among the words, which say on which page it is.
  var elsewhere: [FieldPath] = []

  struct Gap {
    var field: FieldPath?
    /// The value that is set over the line.
    var value: ShapedLine?
    var caption: ShapedLine?
  }
}

extension Composer {
  /// A text's pieces, values and days put in. Values stand among the words; empty fields are gaps.
  ///
  /// - Parameter ruled: Whether a value stands over a ruled line too, as wide as its field's blank at least.
  func pieces(_ text: RichText, _ setting: Setting, ruled: Bool = false, width: Length? = nil) -> FilledText {
    var filled = FilledText()
    for piece in text.pieces {
      switch piece {
      case .words(let words, let style): filled.pieces.append(.words(words, setting.style(style)))
      case .link(let words, let address, let style):
        filled.links[filled.pieces.count] = address
        var style = setting.style(style)
        style.isUnbroken = width.map { shapeLine([.words(words, style)], fixed: true).width <= $0 } ?? false
        filled.pieces.append(.words(words, style))
      case .day(let key, let style):
        // A team's own day is no fixed text, though most share the program's.
        let own = FieldPath("calendar").appending(key)
        var words = filling.day(key, of: program)
        if filling.record[own] != nil {
          filled.isFixed = false
          if words.unicodeScalars.count > 60 {
            filled.elsewhere.append(own)
            words = "(see page \(expectedOn[own] ?? 2))"
          }
        }
        filled.pieces.append(.words(words.onOneLine.isolated, setting.style(style)))
      case .number(let style):
        if let number = filling.number {
          filled.pieces.append(.words(String(number), setting.style(style)))
        } else {
          filled.gaps[filled.pieces.count] = FilledText.Gap(field: filling.isOnScreen ? template.number : nil)
          filled.pieces.append(.gap(27))
        }
      case .blank(let blank, let style):
        append(blank, setting.style(style), to: &filled, ruled: ruled, width: width)
      }
    }
    return filled
  }

  private func append(
    _ blank: RichText.Blank, _ style: TextStyle, to filled: inout FilledText, ruled: Bool, width: Length?
  ) {
    let field = field(blank.field)
    // On screen a value stands in its field, where the blank is one of a sentence; a title has it in words.
    let isField = filling.isOnScreen && (ruled || display(blank.field) == nil)
    if isField {
      filled.isFixed = false
      filled.gaps[filled.pieces.count] = FilledText.Gap(
        field: blank.field, caption: blank.caption.map { caption($0) })
      filled.pieces.append(.gap(blank.width ?? .pt(style.size.points * 5)))
      return
    }
    guard let text = display(blank.field) else {
      for part in (field.blank ?? "_").underscoreRuns {
        if part.isBlank {
          filled.gaps[filled.pieces.count] = FilledText.Gap(
            field: blank.field, value: nil, caption: blank.caption.map { caption($0) })
          filled.pieces.append(.gap(blank.width ?? 27))
        } else {
          filled.pieces.append(.words(part.words, style))
        }
      }
      return
    }
    filled.isFixed = false
    if ruled, let room = blank.width {
      let value = shapeLine([.words(text, style)], fixed: false)
      let wide = max(room, value.width + 4)
      if wide <= width ?? wide {
        filled.gaps[filled.pieces.count] = FilledText.Gap(
          field: blank.field, value: value, caption: blank.caption.map { caption($0) })
        filled.pieces.append(.gap(wide))
        return
      }
    }
    // Two lines of a paragraph, or a part of a title: what is longer has a page of its own.
    if shapeLine([.words(text, style)], fixed: false).width > width.map({ $0 * 2 }) ?? 220 {
      filled.elsewhere.append(blank.field)
      filled.pieces.append(.words("(see page \(expectedOn[blank.field] ?? 2))", style))
      return
    }
    filled.pieces.append(.words(text.isolated, style))
  }

  private func caption(_ words: String) -> ShapedLine { shapeLine([.words(words, Setting.label.style)], fixed: true) }
}

extension String {
  /// The parts of a blank's pattern: words, and runs of underscores.
  fileprivate var underscoreRuns: [(words: String, isBlank: Bool)] {
    var runs: [(words: String, isBlank: Bool)] = []
    for character in self {
      if let last = runs.last, last.isBlank == (character == "_") {
        runs[runs.count - 1].words.append(character)
      } else {
        runs.append((String(character), character == "_"))
      }
    }
    return runs
  }
}
