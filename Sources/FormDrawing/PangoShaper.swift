import CPango
import FormLayout
import FormModel

/// Measures text with Pango, and keeps what it measured so that it is drawn without being shaped again.
///
/// For one thread: it owns its font map. A line's text keeps the blank at which the line was broken.
package final class PangoShaper: TextShaper {
  let fonts: Fonts
  private let context: OpaquePointer
  private let styles = Styles()
  private var fixed = Shelf()
  private var transient = Shelf()
  /// The number of the first transient layout that is still known.
  private var firstTransient = 0

  /// Reads the fonts' caches.
  ///
  /// - Throws: Where the text family is not installed; the message names the package.
  package convenience init() throws(DrawingError) { try self.init(configuration: FontFamilies.configuration) }

  /// - Parameter configuration: A Fontconfig file.
  init(configuration: String) throws(DrawingError) {
    let fonts = try Fonts(configuration)
    guard let context = cpango_context_new(fonts.configuration, 72) else {
      throw DrawingError(call: "pango_cairo_font_map_new_for_font_type", reason: "Pango has no FreeType fonts")
    }
    self.fonts = fonts
    self.context = context
    // Pango knows no scripts of "und". With "en" it asks LANGUAGE about other scripts: "ur" joins Arabic otherwise.
    pango_context_set_language(context, pango_language_from_string("und"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_WEAK_LTR)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  deinit { cpango_context_free(context) }

  /// How often Pango was asked to shape a text.
  package var shapeCount: Int { fixed.layouts.count + firstTransient + transient.layouts.count }

  /// Makes ready for other shapers on other threads, while this one lives.
  ///
  /// Cairo opens font files in one FreeType library, which must not open or close any while another thread does, and
  /// closes some when there are more than ten. So the four faces of the text family are opened here, and no thread may
  /// need another.
  ///
  /// - Parameter characters: Those that will be printed.
  /// - Returns: Whether those four faces have them all.
  package func isReadyForThreads(printing characters: Set<Unicode.Scalar>) -> Bool {
    guard fonts.textFamilyHas(characters) else { return false }
    let faces = [(false, false), (true, false), (false, true), (true, true)]
    let lines = faces.map { isBold, isItalic in
      shape(ShapeableText([.words("x", TextStyle(11, bold: isBold, italic: isItalic))], width: nil, isFixed: false))
        .lines[0]
    }
    let page = Page(size: .letter, items: lines.map { .text($0, at: Point(54, 99)) })
    defer { forgetTransient() }
    guard let painter = try? PDFPainter() else { return false }
    painter.add([MarkedPage(page)], by: self)
    return (try? painter.finish()) != nil
  }

  /// The file of the text family's regular face, for fields on screen.
  package var textFile: String? { fonts.textFile }

  package func shape(_ text: ShapeableText) -> ShapedText {
    if let known = text.isFixed ? fixed.known[text] : transient.known[text] { return known }
    let layout = Layout(text, context: context, styles: styles)
    if text.isFixed {
      let shaped = layout.shapedText(number: fixed.layouts.count * 2)
      fixed.add(layout, text, shaped)
      return shaped
    }
    let shaped = layout.shapedText(number: (firstTransient + transient.layouts.count) * 2 + 1)
    transient.add(layout, text, shaped)
    return shaped
  }

  /// Forgets the texts that are not fixed; call it after each document. Their lines can no longer be painted.
  package func forgetTransient() {
    firstTransient += transient.layouts.count
    transient.forget()
  }

  /// The layout of a line, as long as it is kept.
  func layout(of line: ShapedLine) -> Layout {
    // Fixed layouts have even numbers, transient ones odd ones, which are never given again.
    let layouts = line.layout % 2 == 0 ? fixed.layouts : transient.layouts
    let index = line.layout % 2 == 0 ? line.layout / 2 : line.layout / 2 - firstTransient
    precondition(layouts.indices.contains(index), "a line was painted that its shaper does not know, or has forgotten")
    return layouts[index]
  }

  /// Layouts, and what they are known by.
  private struct Shelf {
    var layouts: [Layout] = []
    var known: [ShapeableText: ShapedText] = [:]

    mutating func add(_ layout: Layout, _ text: ShapeableText, _ shaped: ShapedText) {
      layouts.append(layout)
      known[text] = shaped
    }

    mutating func forget() {
      layouts.removeAll(keepingCapacity: true)
      known.removeAll(keepingCapacity: true)
    }
  }
}
