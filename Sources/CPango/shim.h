#include <cairo-pdf.h>
#include <cairo.h>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
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

/// Gives a context back, and the configuration that its font map keeps for good (Pango 1.50) unless it is taken away.
static inline void cpango_context_free(PangoContext *context) {
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(pango_context_get_font_map(context)), NULL);
  g_object_unref(context);
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

// librsvg and all that it brings cost every start 2 to 3 ms, so it is loaded when something is drawn with it. What is used
// of it is declared here, as its own headers come with flags that link it (librsvg 2.52, rsvg.h).

typedef struct _CPangoDrawing CPangoDrawing;
typedef struct { double x, y, width, height; } CPangoRectangle;

static inline void *cpango_rsvg(const char *name) {
  static void *library;
  if (library == NULL) library = dlopen("librsvg-2.so.2", RTLD_NOW);
  return library == NULL ? NULL : dlsym(library, name);
}

/// Whether librsvg is there, 2.52 or newer.
static inline gboolean cpango_has_rsvg(void) {
  return cpango_rsvg("rsvg_handle_get_intrinsic_size_in_pixels") != NULL;
}

/// Its version where it is loaded: three numbers.
static inline gboolean cpango_rsvg_version(guint version[3]) {
  const char *names[] = {"rsvg_major_version", "rsvg_minor_version", "rsvg_micro_version"};
  for (int i = 0; i < 3; i++) {
    const guint *number = cpango_rsvg(names[i]);
    if (number == NULL) return FALSE;
    version[i] = *number;
  }
  return TRUE;
}

/// FreeType's version where it is loaded: three numbers, which only a library that is set up tells.
static inline gboolean cpango_freetype_version(FT_Int version[3]) {
  FT_Library library;
  if (FT_Init_FreeType(&library) != 0) return FALSE;
  FT_Library_Version(library, &version[0], &version[1], &version[2]);
  FT_Done_FreeType(library);
  return TRUE;
}

static inline CPangoDrawing *cpango_drawing_new(const guint8 *data, gsize length, GError **error) {
  CPangoDrawing *(*read)(const guint8 *, gsize, GError **) = cpango_rsvg("rsvg_handle_new_from_data");
  return read(data, length, error);
}

static inline gboolean cpango_drawing_set_style(CPangoDrawing *drawing, const char *css, gsize length, GError **error) {
  gboolean (*set)(CPangoDrawing *, const char *, gsize, GError **) = cpango_rsvg("rsvg_handle_set_stylesheet");
  return set(drawing, css, length, error);
}

static inline void cpango_drawing_get_view_box(CPangoDrawing *drawing, gboolean *has_box, CPangoRectangle *box) {
  void (*get)(CPangoDrawing *, gboolean *, void *, gboolean *, void *, gboolean *, CPangoRectangle *) =
      cpango_rsvg("rsvg_handle_get_intrinsic_dimensions");
  get(drawing, NULL, NULL, NULL, NULL, has_box, box);
}

static inline gboolean cpango_drawing_get_size(CPangoDrawing *drawing, double *width, double *height) {
  gboolean (*get)(CPangoDrawing *, double *, double *) = cpango_rsvg("rsvg_handle_get_intrinsic_size_in_pixels");
  return get(drawing, width, height);
}

static inline gboolean cpango_drawing_get_ink(CPangoDrawing *drawing, CPangoRectangle *ink) {
  gboolean (*get)(CPangoDrawing *, const char *, CPangoRectangle *, CPangoRectangle *, GError **) =
      cpango_rsvg("rsvg_handle_get_geometry_for_element");
  return get(drawing, NULL, ink, NULL, NULL);
}

static inline gboolean cpango_drawing_render_ink(
    CPangoDrawing *drawing, cairo_t *cairo, const CPangoRectangle *viewport, GError **error) {
  gboolean (*render)(CPangoDrawing *, cairo_t *, const char *, const CPangoRectangle *, GError **) =
      cpango_rsvg("rsvg_handle_render_element");
  return render(drawing, cairo, NULL, viewport, error);
}

static inline gboolean cpango_drawing_render(
    CPangoDrawing *drawing, cairo_t *cairo, const CPangoRectangle *viewport, GError **error) {
  gboolean (*render)(CPangoDrawing *, cairo_t *, const CPangoRectangle *, GError **) =
      cpango_rsvg("rsvg_handle_render_document");
  return render(drawing, cairo, viewport, error);
}
