import CPango
import FormLayout
import FormModel

/// Measures text with Pango, and keeps the result: no text is shaped twice.
///
/// One shaper serves one thread. A line's text keeps the blank at which the line was broken.
package final class PangoShaper: TextShaper {
  private let context: TextContext
  private let styles = Styles()
  private var fixed: [ShapeableText: ShapedText] = [:]
  private var transient: [ShapeableText: ShapedText] = [:]
  /// How many texts Pango has shaped.
  package private(set) var shapeCount = 0

  /// Reads the fonts' caches.
  ///
  /// - Throws: Where the text family is not installed; the message names the package.
  package convenience init() throws(DrawingError) { try self.init(configuration: FontFamilies.configuration) }

  /// - Parameter configuration: A Fontconfig file.
  init(configuration: String) throws(DrawingError) { context = try TextContext(configuration: configuration) }

  /// Makes ready for other shapers on other threads, while this one lives.
  ///
  /// Cairo opens font files in one FreeType library, which must not open or close any while another thread does, and
  /// closes some when there are more than ten. So the four faces of the text family are opened here, and no thread may
  /// need another.
  ///
  /// - Parameter characters: Those that will be printed.
  /// - Returns: Whether those four faces have them all.
  package func isReadyForThreads(printing characters: Set<Unicode.Scalar>) -> Bool {
    guard context.fonts.textFamilyHas(characters) else { return false }
    let faces = [(false, false), (true, false), (false, true), (true, true)]
    let lines = faces.map { isBold, isItalic in
      shape(ShapeableText([.words("x", TextStyle(11, bold: isBold, italic: isItalic))], width: nil, isFixed: false))
        .lines[0]
    }
    let page = Page(size: .letter, items: lines.map { .text($0, at: Point(54, 99)) })
    defer { forgetTransient() }
    guard let painter = try? PDFPainter() else { return false }
    painter.add([MarkedPage(page)])
    return (try? painter.finish()) != nil
  }

  /// The file of the text family's regular face, for fields on screen.
  package var textFile: String? { context.fonts.textFile }

  /// The faces that are installed, by each of their families' names.
  var installedFaces: [(family: String, file: String)] { context.fonts.installed }

  package func shape(_ text: ShapeableText) -> ShapedText {
    if let known = text.isFixed ? fixed[text] : transient[text] { return known }
    shapeCount += 1
    let shaped = Layout(text, context: context, styles: styles).shapedText
    if text.isFixed { fixed[text] = shaped } else { transient[text] = shaped }
    return shaped
  }

  /// Forgets the texts that are not fixed. Call it after each document, so that the memory of a run does not grow.
  package func forgetTransient() { transient.removeAll(keepingCapacity: true) }
}
