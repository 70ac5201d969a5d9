import FormLayout
import FormModel

/// The appearance streams (ISO 32000-1 §12.5.5) of fields without a value, and of boxes.
struct EmptyAppearances {
  private var boxes: (on: Int, off: Int)?

  /// The appearance of a field without a value. Each field has its own, because some programs write the typed text into it.
  func empty(_ room: Rectangle, _ content: String, in writer: inout PDFWriter) -> Int {
    let number = writer.reserve()
    writer.write(
      number, "/Type/XObject/Subtype/Form/BBox[0 0 \(room.sizeAsPDF)]/Resources<<>>".utf8,
      stream: Array(content.utf8))
    return number
  }

  /// The appearances of a box of 12: with an X, and without. All boxes share them.
  mutating func box(in writer: inout PDFWriter) -> (on: Int, off: Int) {
    if let boxes { return boxes }
    let (on, off) = (writer.reserve(), writer.reserve())
    let entries = "/Type/XObject/Subtype/Form/BBox[0 0 12 12]/Resources<<>>"
    writer.write(
      on, entries.utf8,
      stream: Array("q 0 G 1.6 w 1 J 2.6 2.6 m 9.4 9.4 l 2.6 9.4 m 9.4 2.6 l S Q\n".utf8))
    writer.write(off, entries.utf8, stream: Array("q\nQ\n".utf8))
    boxes = (on, off)
    return (on, off)
  }
}
