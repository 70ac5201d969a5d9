import CPango

/// A Pango context with its own fonts. It lives as long as the shaper, or any layout that the shaper made.
final class TextContext {
  let fonts: Fonts
  let pango: OpaquePointer

  /// - Parameter configuration: The text of a Fontconfig file.
  init(configuration: String) throws(DrawingError) {
    let fonts = try Fonts(configuration)
    guard let context = cpango_context_new(fonts.configuration, 72) else {
      throw DrawingError(call: "pango_cairo_font_map_new_for_font_type", reason: "Pango has no FreeType fonts")
    }
    self.fonts = fonts
    pango = context
    // Pango knows no scripts of the language "und". With "en", Pango would choose the language of other scripts by the
    // variable LANGUAGE, and "ur" joins Arabic letters in another way.
    pango_context_set_language(context, pango_language_from_string("und"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_WEAK_LTR)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  deinit { cpango_unref(UnsafeMutableRawPointer(pango)) }
}
