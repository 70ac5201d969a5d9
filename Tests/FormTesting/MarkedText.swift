import FormModel

/// A text in which 👉 marks places: the text without its marks, and where they stood.
public struct MarkedText: Sendable {
  public var text: String
  /// The text as an input.
  public var file: SourceFile
  /// In the order of the text; columns count Unicode scalars, a byte order mark not counted.
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
        // The second half of a line end.
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
