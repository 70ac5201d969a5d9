#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

// What Swift cannot say: casts between GObject classes, function-like macros, bit fields.

/// A context with a font map of its own, whose fonts are those of `config`; nil where Pango has no FreeType backend.
static inline PangoContext *cpango_context_new(FcConfig *config, double resolution) {
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (map == NULL) return NULL;
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), resolution);
  PangoContext *context = pango_font_map_create_context(map);
  g_object_unref(map);  // the context keeps it
  return context;
}

static inline void cpango_unref(void *object) { g_object_unref(object); }

static inline gboolean cpango_line_is_right_to_left(PangoLayoutLine *line) {
  return pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
}

/// The character that no font has, where `glyph` stands for one; else 0.
static inline guint32 cpango_unknown_character(PangoGlyph glyph) {
  if (glyph == PANGO_GLYPH_INVALID_INPUT || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) return 0;
  return glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
}
