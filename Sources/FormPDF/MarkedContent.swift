import FormLayout

/// What a run of a page belongs to.
enum ContentMark {
  /// An element of a structure type. Such runs are numbered from 0 in the order of the page.
  case content(of: String)
  case artifact(Tag.Artifact)
}

/// Turns the markers of a page's content into marked content (ISO 32000-1 §14.6, §14.8.2.2).
///
/// A run begins after its marker and ends at the next one. A marker is a line that ends in `X Y 0.004 0.004 re f`. Other
/// operators on the line, before the marker, stay.
///
/// - Parameter marks: What the runs belong to, in order.
func markContent(_ content: [UInt8], as marks: [ContentMark]) throws(FinishingError) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(content.count + marks.count * 32)
  var next = 0
  var contentCount = 0
  var start = 0

  func close(at end: Int) throws(FinishingError) {
    let body = content.withoutStateLines(start..<end)
    guard next > 0 else {
      if content.paints(body) { throw FinishingError("something is painted before the first marker of a page") }
      output += content[start..<end]
      return
    }
    output += content[start..<body.lowerBound]
    switch marks[next - 1] {
    case .content(let type):
      output += "/\(type) <</MCID \(contentCount)>> BDC\n".utf8
      contentCount += 1
    case .artifact(let artifact): output += "/Artifact <<\(artifact.entries)>> BDC\n".utf8
    }
    output += content[body]
    output += "EMC\n".utf8
    output += content[body.upperBound..<end]
  }

  var line = 0
  while line < content.count {
    let end = content.lineEnd(from: line)
    if let (number, restEnd) = content.marker(in: line..<end) {
      guard number == next, next < marks.count else {
        throw FinishingError("marker \(number) stands where \(next) of \(marks.count) should")
      }
      try close(at: line)
      if restEnd > line {
        output += content[line..<restEnd]
        output.append(.lineFeed)
      }
      next += 1
      start = end
    }
    line = end
  }
  guard next == marks.count else { throw FinishingError("a page has \(next) markers of \(marks.count)") }
  try close(at: content.count)
  return output
}

extension UInt8 { fileprivate static let lineFeed = UInt8(ascii: "\n") }

extension [UInt8] {
  /// The index after the end of the line at `index`.
  fileprivate func lineEnd(from index: Int) -> Int {
    var index = index
    while index < count, self[index] != .lineFeed { index += 1 }
    return Swift.min(index + 1, count)
  }

  /// The number of the marker at a line's end, and the end of the operators before it; nil without a marker.
  fileprivate func marker(in line: Range<Int>) -> (number: Int, restEnd: Int)? {
    // Most lines have no marker.
    guard line.count > markerEnding.count, self[line.upperBound - 2] == UInt8(ascii: "f"),
      self[line.upperBound - markerEnding.count..<line.upperBound].elementsEqual(markerEnding)
    else { return nil }
    var index = line.upperBound - markerEnding.count
    func number() -> Int? {
      var value = 0
      var scale = 1
      while index > line.lowerBound, (48...57).contains(self[index - 1]) {
        index -= 1
        value += Int(self[index] - 48) * scale
        scale *= 10
      }
      return scale > 1 ? value : nil
    }
    guard let y = number(), index > line.lowerBound, self[index - 1] == UInt8(ascii: " ") else { return nil }
    index -= 1
    guard let x = number() else { return nil }
    return (x + 512 * y, Swift.max(line.lowerBound, index - 1))
  }

  /// The range without the first and last lines that save or restore the graphics state, or move the origin. They apply to
  /// what follows, too, and must stay outside of the marked content.
  fileprivate func withoutStateLines(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, case let next = Swift.min(lineEnd(from: start), end), isStateLine(start..<next) { start = next }
    while start < end {
      var line = end - 1
      while line > start, self[line - 1] != .lineFeed { line -= 1 }
      guard isStateLine(line..<end) else { break }
      end = line
    }
    return start..<end
  }

  private func isStateLine(_ line: Range<Int>) -> Bool {
    guard line.count > 1, self[line.upperBound - 1] == .lineFeed else { return false }
    let last = self[line.upperBound - 2]
    if line.count == 2 { return last == UInt8(ascii: "q") || last == UInt8(ascii: "Q") }
    return line.count > 4 && last == UInt8(ascii: "m") && self[line.upperBound - 3] == UInt8(ascii: "c")
      && self[line.upperBound - 4] == UInt8(ascii: " ")
  }

  /// Whether an operator in the range paints (ISO 32000-1 table 51). A word of a string may look like such an operator.
  fileprivate func paints(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for index in range {
      switch self[index] {
      case ...32, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"):
        if isPaintingOperator(start..<index) { return true }
        start = index + 1
      default: break
      }
    }
    return isPaintingOperator(start..<range.upperBound)
  }

  private func isPaintingOperator(_ word: Range<Int>) -> Bool {
    guard (1...2).contains(word.count) else { return false }
    return paintingOperators.contains(
      String(UnicodeScalar(self[word.lowerBound]))
        + (word.count > 1 ? String(UnicodeScalar(self[word.lowerBound + 1])) : ""))
  }
}

private let markerEnding = Array(" 0.004 0.004 re f\n".utf8)

private let paintingOperators: Set<String> = [
  "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "Tj", "TJ", "'", "\"",
]

extension Tag.Artifact {
  /// The entries of its property list (ISO 32000-1 table 330).
  fileprivate var entries: String {
    switch self {
    case .layout: "/Type/Layout"
    case .header: "/Type/Pagination/Subtype/Header/Attached[/Top]"
    case .footer: "/Type/Pagination/Subtype/Footer/Attached[/Bottom]"
    case .pagination: "/Type/Pagination"
    }
  }
}
