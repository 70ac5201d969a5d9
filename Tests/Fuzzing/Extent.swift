import FormModel

/// The lengths of a file's lines, to check that a place is inside the file.
struct Extent {
  /// The number of columns of each line.
  private var columns = [0]

  init(of file: SourceFile) {
    var last: Unicode.Scalar?
    for scalar in Self.decoded(file.bytes).unicodeScalars {
      if scalar == "\n" && last == "\r" {
        // This is the second character of a line end.
      } else if scalar == "\n" || scalar == "\r" {
        columns.append(0)
      } else if scalar != "\u{FEFF}" || last != nil {
        columns[columns.count - 1] += 1
      }
      last = scalar
    }
  }

  /// Whether a character is at the position, or the end of a line.
  func contains(_ position: SourcePosition) -> Bool {
    (1...columns.count).contains(position.line) && (1...columns[position.line - 1] + 1).contains(position.column)
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }
}
