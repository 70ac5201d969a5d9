import CPango
import FormLayout
import FormModel

/// Measures text with Pango, and keeps the result: no text is shaped twice.
///
/// One thread at a time may use a shaper. Other threads may use others. A line's text keeps the blank at which Pango
/// broke the line.
package final class PangoShaper: TextShaper {
  private let context: TextContext
  private let styles: Styles
  private var fixed: [ShapeableText: ShapedText] = [:]
  private var transient: [ShapeableText: ShapedText] = [:]
  /// How many texts Pango has shaped.
  package private(set) var shapeCount = 0

  /// Reads the fonts' caches.
  ///
  /// - Throws: An error if the text family is not installed. Its message names the Debian package.
  package convenience init() throws(DrawingError) { try self.init(configuration: FontFamilies.configuration) }

  /// - Parameter configuration: The text of a Fontconfig file.
  init(configuration: String) throws(DrawingError) {
    context = try TextContext(configuration: configuration)
    styles = Styles(context)
  }

  /// The file of the text family's regular face, for fields on screen.
  package var textFile: String? { context.fonts.textFile }

  /// The installed faces, each with its file. A face with several family names is listed once for each name.
  var installedFaces: [(family: String, file: String)] { context.fonts.installed }

  /// Divides a text into lines and measures them.
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
