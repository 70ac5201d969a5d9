import CPango
import FormLayout
import FormModel

extension Layout {
  /// The lines of the text, and the characters that no font has.
  var shapedText: ShapedText {
    let shaped = lines.enumerated().map { index, line in
      ShapedLine(
        of: self, index: index, x: line.x, width: line.width, inkAbove: line.inkAbove, inkBelow: line.inkBelow)
    }
    return ShapedText(lines: shaped, missing: pango_layout_get_unknown_glyphs_count(layout) > 0 ? missing() : [])
  }

  /// Reads the lines of the text.
  func readLines() -> [Line] {
    var lines: [Line] = []
    var next = pango_layout_get_lines_readonly(layout)
    while let node = next {
      let line = node.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
      lines.append(read(line, isOnly: lines.isEmpty && node.pointee.next == nil))
      next = node.pointee.next
    }
    return lines
  }

  private func read(_ line: UnsafeMutablePointer<PangoLayoutLine>, isOnly: Bool) -> Line {
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_line_get_extents(line, &ink, &logical)
    let lineWidth = Length(pangoUnits: logical.width)
    // Pango aligns a right-to-left paragraph at the right, but a single line has no position that says so.
    let isAtRight = width != nil && cpango_line_is_right_to_left(line) != 0
    let x = isAtRight ? max(.zero, (width ?? .zero) - lineWidth) : .zero
    return Line(
      text: isOnly ? text : text(of: line),
      spans: bounds.count > 2 ? spans(on: line) : [ShapedLine.Span(piece: 0, x: x, width: lineWidth)],
      x: x, width: lineWidth, inkAbove: Length(pangoUnits: max(0, -ink.y)),
      inkBelow: Length(pangoUnits: max(0, ink.y + ink.height)))
  }

  private func text(of line: UnsafeMutablePointer<PangoLayoutLine>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: Int(line.pointee.start_index))
    return String(text[start..<text.utf8.index(start, offsetBy: Int(line.pointee.length))])
  }

  /// The pieces on a line. Bidirectional text can divide a piece: its span goes from the leftmost part to the
  /// rightmost.
  private func spans(on line: UnsafeMutablePointer<PangoLayoutLine>) -> [ShapedLine.Span] {
    let lineStart = line.pointee.start_index
    let lineEnd = lineStart + line.pointee.length
    return (0..<bounds.count - 1).compactMap { piece in
      let start = max(bounds[piece], lineStart)
      let end = min(bounds[piece + 1], lineEnd)
      guard start < end else { return nil }
      var ranges: UnsafeMutablePointer<Int32>?
      var count: Int32 = 0
      pango_layout_line_get_x_ranges(line, start, end, &ranges, &count)
      defer { g_free(ranges) }
      guard let ranges, count > 0 else { return nil }
      let left = ranges[0]
      let right = ranges[Int(count) * 2 - 1]
      return ShapedLine.Span(piece: piece, x: Length(pangoUnits: left), width: Length(pangoUnits: right - left))
    }
  }

  /// The characters without a glyph in any font, each once, in the order of the text.
  private func missing() -> [Unicode.Scalar] {
    var found: [(index: Int32, character: Unicode.Scalar)] = []
    var nextLine = pango_layout_get_lines_readonly(layout)
    while let lineNode = nextLine {
      let line = lineNode.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
      var nextRun = line.pointee.runs
      while let runNode = nextRun {
        let run = runNode.pointee.data.assumingMemoryBound(to: PangoLayoutRun.self).pointee
        let glyphs = run.glyphs.pointee
        for i in 0..<Int(glyphs.num_glyphs) {
          let character = Unicode.Scalar(cpango_unknown_character(glyphs.glyphs[i].glyph))
          guard let character, character != "\0", !character.properties.isDefaultIgnorableCodePoint else { continue }
          found.append((run.item.pointee.offset + glyphs.log_clusters[i], character))
        }
        nextRun = runNode.pointee.next
      }
      nextLine = lineNode.pointee.next
    }
    var seen: Set<Unicode.Scalar> = []
    return found.sorted { $0.index < $1.index }.map(\.character).filter { seen.insert($0).inserted }
  }
}

extension Length {
  init(pangoUnits: Int32) { self.init(points: Double(pangoUnits) / Double(PANGO_SCALE)) }
}

extension Int32 {
  /// A length in Pango units. A length that is too large for Pango becomes Pango's largest.
  init(pangoUnits length: Length) {
    let units = (length.points * Double(PANGO_SCALE)).rounded()
    self = units < Double(Int32.max) ? Int32(Swift.max(0, units)) : Int32.max
  }
}
