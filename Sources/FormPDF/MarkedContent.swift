import FormLayout

/// What a marked run of a page's content is.
enum ContentMark {
  /// Content that an element holds; they are numbered from 0 in the order of the page.
  case content(Element.Kind)
  case artifact(Tag.Artifact)
}

/// Turns the markers of a page's content into marked content (ISO 32000-1 §14.6, §14.8.2.2).
///
/// The lines between an even marker and the next odd one are a run; all other lines that paint are decoration. A marker is
/// a line that ends in `X Y 0.004 0.004 re f`; a colour that stands before it stays.
///
/// - Parameter marks: What the runs are, in order.
func markContent(_ content: [UInt8], as marks: [ContentMark]) throws(FinishingError) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(content.count + marks.count * 24)
  var next = 0
  var contentCount = 0
  var start = content.startIndex

  func close(at end: Int) {
    var opening = Array("/Artifact <</Type/Layout>> BDC\n".utf8)
    if next % 2 == 1 {
      switch marks[next / 2] {
      case .content(let kind):
        opening = Array("/\(kind.name) <</MCID \(contentCount)>> BDC\n".utf8)
        contentCount += 1
      case .artifact(let artifact): opening = Array("/Artifact <<\(artifact.entries)>> BDC\n".utf8)
      }
    }
    let segment = content[start..<end]
    let body = segment.withoutStateLines
    guard next % 2 == 1 || body.paints else {
      output += segment
      return
    }
    output += segment[segment.startIndex..<body.startIndex]
    output += opening
    output += body
    output += Array("EMC\n".utf8)
    output += segment[body.endIndex...]
  }

  var line = content.startIndex
  while line < content.endIndex {
    let end = content[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? content.endIndex
    if let (number, colourEnd) = marker(content[line..<end]) {
      guard number == next, next / 2 < marks.count else {
        throw FinishingError("marker \(number) stands where \(next) of \(marks.count * 2) should")
      }
      close(at: line)
      if colourEnd > line { output += content[line..<colourEnd] + [UInt8(ascii: "\n")] }
      next += 1
      start = end
    }
    line = end
  }
  guard next == marks.count * 2 else { throw FinishingError("a page has \(next) markers of \(marks.count * 2)") }
  close(at: content.endIndex)
  return output
}

/// The number of the marker at a line's end, and where the rest of the line ends.
private func marker(_ line: ArraySlice<UInt8>) -> (number: Int, restEnd: Int)? {
  let ending = Array(" 0.004 0.004 re f\n".utf8)
  guard line.count > ending.count, line.suffix(ending.count).elementsEqual(ending) else { return nil }
  let words = line.dropLast(ending.count).split(separator: UInt8(ascii: " "))
  guard words.count >= 2, let x = Int(String(decoding: words[words.count - 2], as: UTF8.self)),
    let y = Int(String(decoding: words[words.count - 1], as: UTF8.self))
  else { return nil }
  return (x + 512 * y, words.count > 2 ? words[words.count - 3].endIndex : line.startIndex)
}

extension ArraySlice<UInt8> {
  /// Without the lines at its ends that keep or restore the state, or move the origin: they hold for what follows.
  fileprivate var withoutStateLines: ArraySlice<UInt8> {
    var body = self
    while let end = body.firstIndex(of: UInt8(ascii: "\n")), body[..<end].isStateLine { body = body[(end + 1)...] }
    while let last = body.last, last == UInt8(ascii: "\n") {
      let start = body.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? body.startIndex
      guard body[start..<body.endIndex - 1].isStateLine else { break }
      body = body[..<start]
    }
    return body
  }

  private var isStateLine: Bool {
    elementsEqual([UInt8(ascii: "q")]) || elementsEqual([UInt8(ascii: "Q")])
      || suffix(3).elementsEqual(Array(" cm".utf8))
  }

  /// Whether an operator in it paints (ISO 32000-1 table 51). What stands in a string may look like one.
  fileprivate var paints: Bool {
    split { $0 <= 32 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ">") }.contains {
      paintingOperators.contains(Array($0))
    }
  }
}

private let paintingOperators: Set<[UInt8]> = Set(
  ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "Tj", "TJ", "'", "\""].map { Array($0.utf8) })

extension Tag.Artifact {
  /// ISO 32000-1 table 330.
  fileprivate var entries: String {
    switch self {
    case .layout: "/Type/Layout"
    case .header: "/Type/Pagination/Subtype/Header/Attached[/Top]"
    case .footer: "/Type/Pagination/Subtype/Footer/Attached[/Bottom]"
    case .pagination: "/Type/Pagination"
    }
  }
}
