import FormModel

/// A text of the template with values put in.
struct FilledText {
  var pieces: [ShapeableText.Piece] = []
  /// Whether it has no values, so that it is the same for every team.
  var isFixed = true
  /// The blanks, by the index of their piece.
  var gaps: [Int: Gap] = [:]
  /// The addresses of links, by the index of their piece.
  var links: [Int: String] = [:]
  /// The fields whose values are too long for the text. The words say on which page each value is.
  var elsewhere: [FieldPath] = []

  /// A blank: a ruled line among the words.
  struct Gap {
    var field: FieldPath?
    /// The value on the line.
    var value: ShapedLine?
    /// Small words below the line.
    var caption: ShapedLine?
  }
}

extension LayoutContext {
  /// The pieces of a text, with values and days put in. A value becomes words, an empty field a gap.
  ///
  /// - Parameters:
  ///   - ruled: Whether a value is on a ruled line too, which is at least as wide as its blank.
  ///   - width: The width of a line; nil is a text of one line.
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
        // A day that the team sets is not fixed text.
        let day = day(key)
        var words = day.words
        if let own = day.own {
          filled.isFixed = false
          if words.unicodeScalars.count > 60 {
            filled.elsewhere.append(own)
            words = "(see page \(goesOn[own] ?? 2))"
          }
        }
        filled.pieces.append(.words(words.onOneLine.isolated, setting.style(style)))
      case .number(let style):
        if let number {
          filled.pieces.append(.words(String(number), setting.style(style)))
        } else {
          filled.gaps[filled.pieces.count] = FilledText.Gap(field: medium.isScreen ? template.number : nil)
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
    let id = id(blank.field)
    // On screen a blank of a sentence is a field. In a title only an empty blank is: a value is words there.
    let isField = medium.isScreen && (ruled || display(id) == nil)
    if isField {
      filled.isFixed = false
      filled.gaps[filled.pieces.count] = FilledText.Gap(
        field: id, caption: blank.caption.map { caption($0) })
      filled.pieces.append(.gap(blank.width ?? .pt(style.size.points * 5)))
      return
    }
    guard let text = display(id) else {
      for part in (field(id).blank ?? "_").underscoreRuns {
        if part.isBlank {
          filled.gaps[filled.pieces.count] = FilledText.Gap(
            field: id, value: nil, caption: blank.caption.map { caption($0) })
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
          field: id, value: value, caption: blank.caption.map { caption($0) })
        filled.pieces.append(.gap(wide))
        return
      }
    }
    // A value that is longer than two lines of a paragraph, or than a part of a title, goes to a continuation page.
    if shapeLine([.words(text, style)], fixed: false).width > width.map({ $0 * 2 }) ?? 220 {
      filled.elsewhere.append(id)
      filled.pieces.append(.words("(see page \(goesOn[id] ?? 2))", style))
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
