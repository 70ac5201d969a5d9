import Foundation
import Testing

/// A word of a PDF with its position, in points from the top left corner of the page.
struct PlacedWord {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// The vertical range of the small letters. The box is as tall as the font, and 0.78 of it is above the baseline.
  var waist: Double { top + (bottom - top) * 0.6 }

  /// Whether the word has only combining marks. In a script from right to left they come as words of their own.
  var isMarks: Bool { text.unicodeScalars.allSatisfy { $0.properties.generalCategory == .nonspacingMark } }

  /// Whether the small letters of two words overlap.
  func overlaps(_ other: PlacedWord) -> Bool {
    let wide = min(right, other.right) - max(left, other.left)
    let first = (top: top + (bottom - top) * 0.4, bottom: top + (bottom - top) * 0.78)
    let height = other.bottom - other.top
    let tall = min(first.bottom, other.top + height * 0.78) - max(first.top, other.top + height * 0.4)
    return wide > 1.1 && tall > 0.5
  }

  /// Whether the word is in the margins of US Letter, below the footer, or in a corner that must stay empty.
  var isOutside: Bool {
    if left < 53.5 || right > 558.5 || top < 28 || bottom > 760 { return true }
    return right > 508 && waist > 30 && waist < 80 || left < 104 && waist > 718
  }
}

extension [PlacedWord] {
  /// The pairs of words on a page that overlap.
  var overlaps: [(PlacedWord, PlacedWord)] {
    let words = filter { !$0.isMarks }.sorted { $0.top < $1.top }
    var found: [(PlacedWord, PlacedWord)] = []
    for (index, word) in words.enumerated() {
      for other in words[(index + 1)...] {
        if other.top > word.bottom { break }
        if word.overlaps(other) { found.append((word, other)) }
      }
    }
    return found
  }

  /// The words whose small letters are between two heights.
  func between(_ top: Double, _ bottom: Double) -> [PlacedWord] { filter { $0.waist > top && $0.waist < bottom } }

  /// The letters of all words, as `squeezed` gives them.
  var letters: String { map(\.text).joined().squeezed }
}

extension String {
  /// The letters of the text, in one normal form, without blanks and without characters that have no shape.
  ///
  /// `pdftotext` puts marks of direction around words from right to left, and leaves joiners out.
  var squeezed: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCompatibilityMapping
  }

  /// Whether the text contains another text, compared by scalars. `contains` compares whole characters.
  func holds(_ other: String) -> Bool { utf8.contains(other.utf8) }

  fileprivate var withoutEntities: String {
    guard contains("&") else { return self }
    return replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&apos;", with: "'")
      .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&amp;", with: "&")
  }
}

/// The words of each page in the order of drawing. Within a line of one direction this is the order of typing.
func placedWords(of pdf: String, in folder: TemporaryFolder) throws -> [[PlacedWord]] {
  let outcome = try Command.shell("pdftotext -raw -bbox '\(pdf)' -", in: folder)
  try #require(outcome.code == 0, "pdftotext: \(outcome.errors)")
  return placedWords(outcome.output)
}

/// The words in the XHTML of `pdftotext -bbox`: `<word xMin="54.0" yMin="31.5" xMax="88.5" yMax="43.8">Ana</word>`.
func placedWords(_ xhtml: String) -> [[PlacedWord]] {
  var pages: [[PlacedWord]] = []
  for line in xhtml.utf8.split(separator: UInt8(ascii: "\n")) {
    let parts = line.split(separator: UInt8(ascii: "\""), maxSplits: 8, omittingEmptySubsequences: false)
    let head = Substring(parts[0]).drop { $0 == " " }
    if head.hasPrefix("<page ") { pages.append([]) }
    guard head.hasPrefix("<word "), parts.count == 9, !pages.isEmpty else { continue }
    let numbers = [1, 3, 5, 7].compactMap { Double(Substring(parts[$0])) }
    guard numbers.count == 4 else { continue }
    // The line is cut by bytes, because a combining mark at the beginning is one character with the bracket before it.
    let text = String(Substring(parts[8].dropFirst().dropLast("</word>".utf8.count))).withoutEntities
    pages[pages.count - 1].append(
      PlacedWord(text: text, left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]))
  }
  return pages
}
