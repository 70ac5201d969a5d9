import CPango
import FormLayout

/// Font descriptions and attributes, made once for each style.
final class Styles {
  private var descriptions: [TextStyle: OpaquePointer] = [:]
  /// What holds for every text; never changed, as layouts share it.
  let attributes: OpaquePointer?

  init() {
    attributes = pango_attr_list_new()
    // Values stay as they were typed, letter by letter.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0,clig=0,dlig=0"))
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    pango_attr_list_unref(attributes)
  }

  /// The font description of `style`, which stays ours.
  func description(of style: TextStyle) -> OpaquePointer? {
    if let known = descriptions[style] { return known }
    guard let made = pango_font_description_new() else { return nil }
    pango_font_description_set_family(made, FontFamilies.text)
    pango_font_description_set_weight(made, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(made, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(made, (style.size.points * Double(PANGO_SCALE)).rounded())
    descriptions[style] = made
    return made
  }
}
