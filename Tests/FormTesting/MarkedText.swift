import FormModel

/// A text in which 👉 marks places. It holds the text without the marks, and their places.
public struct MarkedText: Sendable {
  public var text: String
  /// The text as an input.
  public var file: SourceFile
  /// The places in the order of the text. Columns count Unicode scalars, without a byte order mark.
  public var marks: [Place]

  public init(_ marked: String, file: String) {
    var text = String.UnicodeScalarView()
    var marks: [Place] = []
    var position = SourcePosition.start
    var last: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      if scalar == "👉" {
        marks.append(Place(file: file, position: position))
        continue
      }
      if scalar == "\n" && last == "\r" {
        // This is the second character of a line end.
      } else if scalar == "\n" || scalar == "\r" {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else if scalar != "\u{FEFF}" || last != nil {
        position.column += 1
      }
      text.append(scalar)
      last = scalar
    }
    self.text = String(text)
    self.marks = marks
    self.file = SourceFile(name: file, bytes: Array(self.text.utf8))
  }
}
