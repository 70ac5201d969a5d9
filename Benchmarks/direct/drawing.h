// Texts, rules and the blocks that several forms share.
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum style { REGULAR, BOLD, ITALIC };
enum { YEAR, AREA, PROTEGE, PROTEGE_SCHOOL, PROTEGE_EMAIL, MENTOR, MENTOR_SCHOOL, MENTOR_EMAIL, ADVISOR, ADVISOR_EMAIL, FIELDS };

static PangoContext *context;
static cairo_t *cr;
static const char *const *team; // FIELDS values, all "" on a blank
static unsigned texts;          // layouts made, for PACKET_COUNT=1

// The values of a team's file by path, in the order of strcmp; empty for a team of a roster and for a blank.
static struct value { const char *path, *text; } said[256];
static size_t said_count;
static int by_path(const void *path, const void *value) { return strcmp(path, ((const struct value *)value)->path); }
static const char *given(const char *format, ...) {
	char path[96];
	if (!said_count) return "";
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(path, sizeof path, format, arguments);
	va_end(arguments);
	const struct value *found = bsearch(path, said, said_count, sizeof *said, by_path);
	return found ? found->text : "";
}

static const double LEFT = 54, RIGHT = 558;
static double column(int n) { return 54 + 43 * (n - 1); }
static double span(int n) { return 43 * n - 12; }

static const PangoFontDescription *font(double size, enum style style) {
	static struct { double size; enum style style; PangoFontDescription *font; } fonts[16];
	size_t i = 0;
	for (; i < 16 && fonts[i].font; i++)
		if (fonts[i].size == size && fonts[i].style == style) return fonts[i].font;
	if (i == 16) abort();
	PangoFontDescription *made = pango_font_description_new();
	pango_font_description_set_family_static(made, "Noto Sans");
	pango_font_description_set_absolute_size(made, size * PANGO_SCALE);
	if (style == BOLD) pango_font_description_set_weight(made, PANGO_WEIGHT_BOLD);
	if (style == ITALIC) pango_font_description_set_style(made, PANGO_STYLE_ITALIC);
	fonts[i].size = size, fonts[i].style = style, fonts[i].font = made;
	return made;
}

// MARK: Drawing

static void stroke(double x0, double y0, double x1, double y1, double width) {
	cairo_set_line_width(cr, width);
	cairo_move_to(cr, x0, y0);
	cairo_line_to(cr, x1, y1);
	cairo_stroke(cr);
}
static void rule(double y, double width) { stroke(LEFT, y, RIGHT, y, width); }
static void box(double x, double y, double w, double h) {
	cairo_set_line_width(cr, 0.75);
	cairo_rectangle(cr, x, y, w, h);
	cairo_stroke(cr);
}

static PangoLayout *layout(const char *s, double size, enum style style) {
	PangoLayout *made = pango_layout_new(context);
	texts++;
	pango_layout_set_font_description(made, font(size, style));
	PangoAttribute *plain = pango_attr_font_features_new("liga=0, clig=0");
	if (strchr(s, '<')) {
		pango_layout_set_markup(made, s, -1);
		pango_attr_list_insert(pango_layout_get_attributes(made), plain);
	} else {
		PangoAttrList *list = pango_attr_list_new();
		pango_attr_list_insert(list, plain);
		pango_layout_set_attributes(made, list);
		pango_attr_list_unref(list);
		pango_layout_set_text(made, s, -1);
	}
	return made;
}
static double width(PangoLayout *l) {
	int w;
	pango_layout_get_size(l, &w, NULL);
	return (double)w / PANGO_SCALE;
}
static void show(PangoLayout *l, int line, double x, double baseline) {
	cairo_move_to(cr, x, baseline);
	pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(l, line));
}

// Draws one line from x. Returns its width.
static double text(double x, double baseline, double size, enum style style, const char *s) {
	PangoLayout *l = layout(s, size, style);
	show(l, 0, x, baseline);
	double w = width(l);
	g_object_unref(l);
	return w;
}
// Draws one line, right aligned (part 1) or centred (part 0.5) at x.
static void aligned(double x, double part, double baseline, double size, enum style style, const char *s) {
	PangoLayout *l = layout(s, size, style);
	show(l, 0, x - part * width(l), baseline);
	g_object_unref(l);
}

static int wrapped(PangoLayout *l, double w) {
	pango_layout_set_width(l, w * PANGO_SCALE);
	pango_layout_set_wrap(l, PANGO_WRAP_WORD);
	return pango_layout_get_line_count(l);
}
// Draws a paragraph from y. Returns its bottom.
static double paragraph(double x, double y, double w, double size, double leading, enum style style, const char *s) {
	PangoLayout *l = layout(s, size, style);
	int lines = wrapped(l, w);
	for (int i = 0; i < lines; i++) show(l, i, x, y + (leading - size) / 2 + 0.75 * size + i * leading);
	g_object_unref(l);
	return y + lines * leading;
}

// Draws a value in the largest size that fits, from `most` down to 9. If none fits, draws two lines of 9/10.
static void data(double x, double baseline, double w, double most, enum style style, const char *s) {
	if (!*s) return;
	PangoLayout *l = layout("", most, style);
	pango_attr_list_insert(pango_layout_get_attributes(l), pango_attr_insert_hyphens_new(FALSE));  // no hyphen is added to an address
	pango_layout_set_text(l, s, -1);
	for (double size = most - 1; width(l) > w && size >= 9; size--) pango_layout_set_font_description(l, font(size, style));
	if (width(l) <= w) {
		show(l, 0, x, baseline);
	} else {
		pango_layout_set_width(l, w * PANGO_SCALE);
		pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
		int lines = pango_layout_get_line_count(l);
		for (int i = 0; i < lines && i < 2; i++) show(l, i, x, baseline - 6.5 + 10 * i);
	}
	g_object_unref(l);
}

static void value(double x, double baseline, double w, const char *s) { data(x, baseline, w, 11, REGULAR, s); }

// Draws the paragraphs of a value, 6 apart, from the first baseline down.
static void written(double x, double baseline, double w, double leading, const char *s) {
	PangoLayout *l = layout("", 11, REGULAR);
	pango_layout_set_text(l, s, -1);
	int n = wrapped(l, w);
	for (int i = 0; i < n; i++, baseline += leading) {
		if (i && pango_layout_get_line_readonly(l, i)->is_paragraph_start) baseline += 6;
		show(l, i, x, baseline);
	}
	g_object_unref(l);
}

static void tick(double x, double y, bool marked) {
	box(x, y, 12, 12);
	if (!marked) return;
	cairo_set_line_width(cr, 1.6);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
	for (int i = 0; i < 2; i++) {
		cairo_move_to(cr, x + 2.6, y + (i ? 9.4 : 2.6));
		cairo_line_to(cr, x + 9.4, y + (i ? 2.6 : 9.4));
	}
	cairo_stroke(cr);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
}

// MARK: Blocks

static void cell(double x, double y, double w, const char *label, const char *s) {
	text(x, y + 12, 9, REGULAR, label);
	value(x, y + 29.5, w, s);
}
static void upright(int col, double y0, double y1) { stroke(column(col) - 6, y0, column(col) - 6, y1, 0.75); }

// Draws ruled lines to write on, or the value that is written there.
static double lines(double y, int n, double pitch, const char *label, const char *s) {
	rule(y, 0.75);
	text(LEFT, y + 12, 9, REGULAR, label);
	if (*s) written(LEFT, y + 29, 504, 15, s);
	else for (int i = 1; i < n; i++) rule(y + 14 + i * pitch, 0.5);
	return y + 14 + n * pitch;
}

// `entry` is the path of the signature.
static double signer(double y, double h, double weight, const char *label, const char *name, const char *entry) {
	rule(y, weight);
	text(LEFT, y + 12, 9, BOLD, label);
	text(column(6), y + 12, 9, REGULAR, "Printed Name");
	text(column(10), y + 12, 9, REGULAR, "Date");
	data(LEFT, y + h - 6.5, span(5), 13, ITALIC, given("%s.typed", entry));
	value(column(6), y + h - 6.5, span(4), name);
	value(column(10), y + h - 6.5, span(3), given("%s.date", entry));
	upright(6, y, y + h);
	upright(10, y, y + h);
	return y + h;
}

static double section(double y, const char *heading) {
	text(LEFT, y + 20, 11, BOLD, heading);
	rule(y + 26, 1.5);
	return y + 26;
}

static void choice(double x, double y, const char *label, bool chosen) {
	tick(x, y, chosen);
	text(x + 17, y + 9.5, 9, REGULAR, label);
}

static void opening(const char *kind, bool year, const char *title, const char *line) {
	char s[128];
	snprintf(s, sizeof s, "Missouri Career Education Mentoring Program%s%s", year && *team[YEAR] ? ", " : "", year ? team[YEAR] : "");
	double x = LEFT + text(LEFT, 41, 9, REGULAR, s) + 12;
	if (kind) text(x, 41, 9, BOLD, kind);
	if (title) text(LEFT, 64, 18, BOLD, title);
	if (line) text(LEFT, 80, 9, REGULAR, line);
	rule(90, 1.5);
}

static int page_count;  // of the file
static void closing(const char *mark, const char *id, int page, int pages) {
	char s[256];
	if (mark) text(140, 743, 9, BOLD, mark);
	if (*team[PROTEGE]) {
		snprintf(s, sizeof s, "%s / %s", team[PROTEGE], team[MENTOR]);
		PangoLayout *l = layout("", 9, REGULAR);
		pango_layout_set_text(l, s, -1);
		bool wide = width(l) > 246;
		if (!wide) show(l, 0, RIGHT - width(l), 743);
		g_object_unref(l);
		if (wide) {
			snprintf(s, sizeof s, "%s /", team[PROTEGE]);
			aligned(RIGHT, 1, 731, 9, REGULAR, s);
			aligned(RIGHT, 1, 743, 9, REGULAR, team[MENTOR]);
		}
	}
	snprintf(s, sizeof s, "Form %s, revision 1", id);
	text(140, 755, 9, REGULAR, s);
	snprintf(s, sizeof s, "Page %d of %d", page, pages);
	aligned(RIGHT, 1, 755, 9, REGULAR, s);
	cairo_show_page(cr);
	page_count++;
}
