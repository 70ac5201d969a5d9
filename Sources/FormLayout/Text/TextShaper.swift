import FormModel

/// Measures text, the engine's one seam to a font: implemented on Pango, and by a fixed-pitch shaper in tests.
package protocol TextShaper: AnyObject {
  /// Breaks `text` into lines no wider than its width. A word wider than that is broken anywhere.
  ///
  /// - Returns: At least one line. What is not drawn in this document may be forgotten afterwards, unless the text
  ///   is fixed.
  func shape(_ text: ShapeableText) -> ShapedText
}

/// Text to be set in one paragraph.
package struct ShapeableText: Hashable, Sendable {
  package var pieces: [Piece]
  /// The room; nil is one line however long.
  package var width: Length?
  /// Whether the words are the template's, the same for every team.
  package var isFixed: Bool

  package init(_ pieces: [Piece], width: Length?, isFixed: Bool) {
    self.pieces = pieces
    self.width = width
    self.isFixed = isFixed
  }

  /// Words in one style, or room left free on the line.
  package enum Piece: Hashable, Sendable {
    case words(String, TextStyle)
    case gap(Length)
  }
}

/// What text is set in: the program's text family.
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

/// One line, ready to be drawn. Lengths along it count from the left of the room, heights from its baseline.
package struct ShapedLine: Sendable {
  /// The characters on the line, in the order in which they are typed; a gap is one U+FFFC.
  package var text: String
  /// Where the ink begins: 0, but for right-to-left text, which stands at the right of its room.
  package var x: Length
  package var width: Length
  /// How far the ink reaches above and below the baseline; both positive.
  package var inkAbove: Length
  package var inkBelow: Length
  /// Where the text's pieces stand on this line, in the order of the pieces; one that is not on it is left out.
  package var spans: [Span]
  /// By what the shaper knows the line.
  package var layout: Int
  package var index: Int

  package init(
    text: String, x: Length, width: Length, inkAbove: Length, inkBelow: Length, spans: [Span], layout: Int, index: Int
  ) {
    self.text = text
    self.x = x
    self.width = width
    self.inkAbove = inkAbove
    self.inkBelow = inkBelow
    self.spans = spans
    self.layout = layout
    self.index = index
  }

  /// The part of a piece that stands on a line.
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
