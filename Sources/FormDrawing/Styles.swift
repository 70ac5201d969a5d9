import CPango
import FormLayout

/// The font descriptions and attributes of one shaper, each made once. They also see to it that the files of the fonts
/// are open before Pango needs them (see `FontFiles`).
final class Styles {
  private let context: TextContext
  private var descriptions: [TextStyle: OpaquePointer] = [:]
  /// The faces of the text family that are open.
  private var openFaces: Set<Face> = []
  /// The attributes of every text. Layouts share them, so nothing changes them.
  let attributes: OpaquePointer?

  private struct Face: Hashable {
    var isBold: Bool
    var isItalic: Bool
  }

  init(_ context: TextContext) {
    self.context = context
    attributes = pango_attr_list_new()
    // Values stay as they were typed, letter by letter.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0,clig=0,dlig=0"))
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    pango_attr_list_unref(attributes)
  }

  /// The font description of `style`, which the caller must not free. The text family's face for it is open.
  func description(of style: TextStyle) -> OpaquePointer? {
    if let known = descriptions[style] { return known }
    guard let made = pango_font_description_new() else { return nil }
    pango_font_description_set_family(made, FontFamilies.text)
    pango_font_description_set_weight(made, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(made, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(made, (style.size.points * Double(PANGO_SCALE)).rounded())
    descriptions[style] = made
    if openFaces.insert(Face(isBold: style.isBold, isItalic: style.isItalic)).inserted { openFace(of: made) }
    return made
  }

  /// Opens the text family's face for `description`. One letter is enough for Pango to choose that face.
  private func openFace(of description: OpaquePointer) {
    guard let layout = pango_layout_new(context.pango) else { return }
    defer { cpango_unref(UnsafeMutableRawPointer(layout)) }
    pango_layout_set_font_description(layout, description)
    pango_layout_set_text(layout, "x", 1)
    FontFiles.open { measuredFonts(of: layout) }
  }

  /// Opens every file that `layout` needs. Its font descriptions come from these styles, so the faces of the text
  /// family for them are open.
  func openFiles(for layout: OpaquePointer, text: String) {
    if context.fonts.textFamilyHas(text) { return }
    // To measure a font, Pango also measures a sample text, for which it may choose any face of the text family.
    for isBold in [false, true] {
      for isItalic in [false, true] { _ = description(of: TextStyle(11, bold: isBold, italic: isItalic)) }
    }
    FontFiles.open { measuredFonts(of: layout) }
  }
}
