import FormModel

/// Measures text. All that the engine knows of fonts comes from here: from Pango, and in tests from a shaper with
/// characters of one width.
package protocol TextShaper: AnyObject {
  /// Breaks `text` into lines no wider than its width. A word wider than that is broken anywhere.
  ///
  /// - Returns: At least one line.
  func shape(_ text: ShapeableText) -> ShapedText
}

/// Text to be set in one paragraph.
package struct ShapeableText: Hashable, Sendable {
  package var pieces: [Piece]
  /// The width of a line; nil is one line of any width.
  package var width: Length?
  /// Whether the words are the template's, the same for every team.
  package var isFixed: Bool

  package init(_ pieces: [Piece], width: Length?, isFixed: Bool) {
    self.pieces = pieces
    self.width = width
    self.isFixed = isFixed
  }

  /// Words in one style, or a gap in the line.
  package enum Piece: Hashable, Sendable {
    case words(String, TextStyle)
    case gap(Length)
  }
}

/// How text is set in the program's text family.
package struct TextStyle: Hashable, Sendable {
  package var size: Length
  package var isBold: Bool
  package var isItalic: Bool
  /// Whether no line ends inside the words, as in an address.
  package var isUnbroken = false

  package init(_ size: Length, bold: Bool = false, italic: Bool = false) {
    self.size = size
    isBold = bold
    isItalic = italic
  }
}

/// Text in lines.
package struct ShapedText: Sendable {
  package var lines: [ShapedLine]
  /// The characters that no installed font has, each once, in order.
  package var missing: [Unicode.Scalar]

  package init(lines: [ShapedLine], missing: [Unicode.Scalar] = []) {
    self.lines = lines
    self.missing = missing
  }
}

/// One line, ready to be painted. Lengths along it count from the left edge of its space, heights from its baseline.
package struct ShapedLine: Sendable {
  /// What it was shaped from.
  package var source: any ShapedSource
  /// Its index in the lines of its source.
  package var index: Int
  /// Where the ink begins: 0, but for right-to-left text, which is at the right edge of its space.
  package var x: Length
  package var width: Length
  /// How far the ink reaches above and below the baseline; both positive.
  package var inkAbove: Length
  package var inkBelow: Length

  /// The characters on the line, in the order in which they are typed; a gap is one U+FFFC.
  package var text: String { source.text(ofLine: index) }
  /// The parts of the text's pieces on this line, in the order of the pieces.
  package var spans: [Span] { source.spans(ofLine: index) }

  package init(
    of source: any ShapedSource, index: Int, x: Length, width: Length, inkAbove: Length, inkBelow: Length
  ) {
    self.source = source
    self.index = index
    self.x = x
    self.width = width
    self.inkAbove = inkAbove
    self.inkBelow = inkBelow
  }

  /// The part of a piece on a line.
  package struct Span: Sendable {
    /// The index of the piece.
    package var piece: Int
    package var x: Length
    package var width: Length

    package init(piece: Int, x: Length, width: Length) {
      self.piece = piece
      self.x = x
      self.width = width
    }
  }
}

/// What a shaper made of one text. A page keeps it, so that the page can be painted after its shaper has forgotten the
/// text, or is gone.
package protocol ShapedSource: AnyObject, Sendable {
  /// The characters on a line, in the order in which they are typed; a gap is one U+FFFC.
  func text(ofLine index: Int) -> String
  /// The parts of the text's pieces on a line, in the order of the pieces.
  func spans(ofLine index: Int) -> [ShapedLine.Span]
}
