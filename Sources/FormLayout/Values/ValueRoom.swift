import FormModel

/// The space for a value: where its one line or its two lines go, and in which sizes. Heights count from the strip's
/// top.
struct ValueRoom {
  var x: Length
  var width: Length
  /// The baseline of one line.
  var baseline: Length
  /// The baselines of two lines of 9.
  var twoLines: (Length, Length)
  /// Ink stays below the top and above the bottom.
  var top: Length
  var bottom: Length
  /// The sizes of one line, the largest first.
  var sizes: [Length] = [11, 10, 9]
  var isItalic = false
  /// Whether the value is also printed on a form for the screen. Other values are in its fields.
  var isOnScreenToo = false

  /// The value on one line, in the largest size that fits, or else on two lines; nil if it fits on neither.
  func items(_ text: String, _ shaper: any TextShaper) -> [Item]? {
    for size in sizes {
      let style = TextStyle(size, italic: isItalic)
      let shaped = shaper.shape(ShapeableText([.words(text, style)], width: nil, isFixed: false))
      let line = shaped.lines[0]
      if line.width <= width, baseline - line.inkAbove >= top, baseline + line.inkBelow <= bottom {
        return [.text(line, at: Point(x, baseline))]
      }
    }
    let style = TextStyle(9, italic: isItalic)
    let lines = shaper.shape(ShapeableText([.words(text, style)], width: width, isFixed: false)).lines
    if lines.count == 2, twoLines.0 - lines[0].inkAbove >= top, twoLines.1 + lines[1].inkBelow <= bottom,
      twoLines.0 + lines[0].inkBelow <= twoLines.1 - lines[1].inkAbove
    {
      return [.text(lines[0], at: Point(x, twoLines.0)), .text(lines[1], at: Point(x, twoLines.1))]
    }
    return nil
  }
}
