#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

// What Swift cannot say: casts between GObject classes, function-like macros, bit fields.

/// Takes the configuration away from a font map that has no other owner left, and frees the font map.
///
/// A font map of Pango before 1.54 never releases its configuration itself. Pango's own threads own the font map too
/// while they look for a font, so only the last owner may do this.
static inline void cpango_font_map_end(gpointer data, GObject *map, gboolean is_last) {
  if (!is_last) return;
  g_object_ref(map);
  g_object_remove_toggle_ref(map, cpango_font_map_end, data);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), NULL);
  g_object_unref(map);
}

/// Makes a context with its own font map, which uses the fonts of `config`.
/// The result is NULL if Pango has no FreeType backend.
static inline PangoContext *cpango_context_new(FcConfig *config, double resolution) {
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (map == NULL) return NULL;
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), resolution);
  PangoContext *context = pango_font_map_create_context(map);
  g_object_add_toggle_ref(G_OBJECT(map), cpango_font_map_end, NULL);
  g_object_unref(map);  // The context keeps it.
  return context;
}

/// Opens the file of `font` and locks its face, so that Cairo never closes the file.
/// The result is NULL if Cairo cannot open the file.
static inline FT_Face cpango_lock_face(PangoFont *font) {
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
  FT_Face face = scaled == NULL ? NULL : cairo_ft_scaled_font_lock_face(scaled);
  if (face != NULL) cairo_scaled_font_reference(scaled);
  return face;
}

/// Undoes one `cpango_lock_face` that succeeded.
static inline void cpango_unlock_face(PangoFont *font) {
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
  cairo_ft_scaled_font_unlock_face(scaled);
  cairo_scaled_font_destroy(scaled);
}

/// Drops a reference to a GObject.
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
