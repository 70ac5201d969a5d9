// The kickoff packet drawn by plain C with Cairo and Pango: the yardstick "direct".
// The process has one font map and one context. Each file has one PDF surface. Each text is a layout that is created,
// shown and freed.
//   packet form NAME OUT.pdf | packet packet TEAMS.csv OUTDIR | packet one-file TEAMS.csv OUT.pdf | packet filled TEAM.txt OUT.pdf
// TEAM.txt has a line "path<tab>text" for each value, in the order of strcmp. PACKET_COUNT=1: how many layouts, to standard error.
#include "drawing.h"
#include "words.h"

// MARK: Forms

static void suggested_timeline(void) {
	opening(NULL, true, "Suggested Timeline", "The team writes in the five open dates. Stays with the team.");
	double y = 92;
	for (size_t i = 0; i < sizeof timeline / sizeof *timeline; i++) {
		const struct dated *row = &timeline[i];
		if (row->date) text(LEFT, y + 20.5, 10, BOLD, row->date);
		else value(LEFT, y + 20.5, 117, given("%s", row->path)), stroke(LEFT, y + 25, LEFT + 117, y + 25, 0.5);
		paragraph(column(4), y + 11.5, 375, 10, 13, REGULAR, row->text);
		y += 36;
		if (row->rule) rule(y + 7, 0.75), y += 9;
	}
	closing(NULL, "suggested-timeline", 1, 1);
}

static void ratings(double x, double y, const char *const *s, const char *const *id) {
	static const char *const digits[] = {"1", "2", "3"};
	text(x, y + 11, 9, REGULAR, "New Teacher Needs");
	y += 16;
	for (; *s; s++, id++) {
		stroke(x, y, x + 246, y, 1.5);
		text(x, y + 13, 9, BOLD, *s++);
		for (int i = 0; i < 3; i++) aligned(x + 204 + 18 * i, 0.5, y + 13, 9, BOLD, digits[i]);
		y += 18;
		for (int row = 0; *s; s++, row++) {
			stroke(x, y, x + 246, y, 0.5);
			const char *rating = given("focal_points.%s[%d]", *id, row);
			PangoLayout *l = layout(*s, 9, REGULAR);
			int n = wrapped(l, 190);
			double h = (n > 1 ? n * 11 - 2 : 12) + 7, first = y + (h - n * 11 + 2) / 2 + 6.75;
			for (int i = 0; i < n; i++) show(l, i, x, first + 11 * i);
			g_object_unref(l);
			for (int i = 0; i < 3; i++) tick(x + 198 + 18 * i, y + h / 2 - 6, *rating == *digits[i]);
			y += h;
		}
	}
	stroke(x, y, x + 246, y, 0.75);
}
static void focal_points(void) {
	opening(NULL, true, "Focal Points Checklist", "Filled in by the protégé, with the mentor, at the first meeting. Stays with the team.");
	double y = paragraph(LEFT, 99, 504, 10, 13, REGULAR, focal_intro) + 6;
	ratings(LEFT, y, focal_left, focal_ids);
	ratings(column(7), y, focal_right, focal_ids + 6);
	closing(NULL, "focal-points", 1, 1);
}

static void decision_points(void) {
	opening(NULL, true, "Decision Points Checklist", "Filled in by the team at the first meeting. Stays with the team.");
	double y = paragraph(LEFT, 99, 504, 10, 13, REGULAR, decision_intro) + 5;
	text(LEFT, y + 11, 9, REGULAR, "DECISION POINTS");
	aligned(LEFT + 235, 0.5, y + 11, 9, REGULAR, "YES");
	text(LEFT + 258, y + 11, 9, REGULAR, "NOTES/ACTIONS");
	y += 15;
	const char *const *id = decision_ids;
	for (const char *const *s = decisions; *s; s++) {
		rule(y, 1.5);
		text(LEFT, y + 12.5, 9, BOLD, *s++);
		y += 17;
		for (; *s; s++, id++, y += 22) {
			rule(y, 0.5);
			text(LEFT, y + 14.5, 9, REGULAR, *s);
			tick(LEFT + 229, y + 5, *given("decision_points.%s.discussed", *id));
			data(LEFT + 258, y + 14.5, 246, 10, REGULAR, given("decision_points.%s.notes", *id));
			stroke(LEFT + 223, y, LEFT + 223, y + 22, 0.5);
			stroke(LEFT + 253, y, LEFT + 253, y + 22, 0.5);
		}
	}
	rule(y, 0.75);
	closing(NULL, "decision-points", 1, 1);
}

static double emails(double y, const char *whose) {
	const char *when = given("%s.email_checked", whose);
	rule(y, 0.75);
	text(LEFT, y + 12, 9, REGULAR, "When do you check the above email?");
	choice(LEFT, y + 16.5, "Only during the school day", !strcmp(when, "school-day"));
	choice(column(7), y + 16.5, "24/7 (days, nights, weekends, holidays)", !strcmp(when, "any-time"));
	rule(y + 34, 0.75);
	return y + 34;
}

static void imp_title(const char *rest) {
	char s[128];
	if (*team[YEAR]) {
		snprintf(s, sizeof s, "%s %s", team[YEAR], rest);
		text(LEFT, 64, 18, BOLD, s);
		return;
	}
	double x = LEFT;
	for (int i = 0; i < 2; i++) {
		x += text(x, 64, 18, BOLD, i ? "-20" : "20");
		stroke(x, 64, x + 27, 64, 1);
		x += 27;
	}
	text(x + 5, 64, 18, BOLD, rest);
}

static double bullet(double y, const char *s, double blank, const char *typed, const char *caption) {
	PangoLayout *l = layout(s, 10, REGULAR), *v = layout("", 11, REGULAR);
	const char *plain = pango_layout_get_text(l), *at = strstr(plain, "\uFFFC");
	int index = -1;
	if (at) {
		index = at - plain;
		pango_layout_set_text(v, typed, -1);
		if (width(v) + 4 > blank) blank = width(v) + 4;
		PangoRectangle r = {0, 0, blank * PANGO_SCALE, 0};
		PangoAttrList *list = pango_layout_get_attributes(l);
		PangoAttribute *shape = pango_attr_shape_new(&r, &r);
		shape->start_index = index, shape->end_index = index + 3;
		pango_attr_list_insert(list, shape);
		pango_layout_context_changed(l);
	}
	int n = wrapped(l, 490);
	for (int i = 0; i < n; i++) {
		PangoLayoutLine *line = pango_layout_get_line_readonly(l, i);
		bool here = at && index >= line->start_index && index < line->start_index + line->length;
		if (here && !*typed) y += 8;
		if (i == 0) text(LEFT, y + 9, 10, REGULAR, "•");
		show(l, i, LEFT + 14, y + 9);
		if (here) {
			int x;
			pango_layout_line_index_to_x(line, index, FALSE, &x);
			double x0 = LEFT + 14 + (double)x / PANGO_SCALE;
			stroke(x0, y + 12, x0 + blank, y + 12, 0.5);
			if (*typed) show(v, 0, x0 + 2, y + 9);
			if (caption) text(x0, y + 9 + 12.5, 9, REGULAR, caption);
			y += caption ? 10 : 4;
		}
		y += 13;
	}
	g_object_unref(v);
	g_object_unref(l);
	return y + 5;
}

static void imp(void) {
	opening(NULL, false, NULL, "Filled in by the team at the kickoff. Goes to the content advisor, who initials it twice.");
	imp_title("Individual Mentoring Plan (IMP)");
	cell(LEFT, 90, 504, "Teaching Content Area: (see application)", team[AREA]);
	rule(126, 1.5);
	double y = section(paragraph(LEFT, 133, 504, 10, 13, REGULAR, imp_intro) + 1, "Protégé Contact Information");
	cell(LEFT, y, 246, "Protégé Name:", team[PROTEGE]);
	cell(column(7), y, 246, "School:", team[PROTEGE_SCHOOL]);
	upright(7, y, y + 72);
	rule(y += 36, 0.75);
	cell(LEFT, y, 246, "Email:", team[PROTEGE_EMAIL]);
	cell(column(7), y, span(3), "School Phone:", given("protege.school_phone"));
	cell(column(10), y, span(3), "Cell Phone:", given("protege.cell_phone"));
	upright(10, y, y + 36);
	y = section(emails(y + 36, "protege"), "Mentor Contact Information");
	cell(LEFT, y, 246, "Mentor Name:", team[MENTOR]);
	cell(column(7), y, 246, "School:", team[MENTOR_SCHOOL]);
	upright(7, y, y + 72);
	rule(y += 36, 0.75);
	cell(LEFT, y, 246, "Email:", team[MENTOR_EMAIL]);
	cell(column(7), y, 246, "Cell Phone:", given("mentor.cell_phone"));
	y = section(emails(y + 36, "mentor"), "Content Advisor Contact Information");
	for (int i = 0; i < 2; i++) {
		text(column(9), y + 54 * i + 12, 9, REGULAR, i ? "Content Advisor: Initial here after you" : "Content Advisor: Initial here to");
		text(column(9), y + 54 * i + 23, 9, REGULAR, i ? "RECEIVE the IMP" : "APPROVE the IMP");
		box(column(9), y + 54 * i + 27.5, 80, 22);
		const char *which = i ? "received" : "approved";
		value(column(9) + 6, y + 54 * i + 42.5, 70, given("imp.%s.initials", which));
		data(column(9) + 88, y + 54 * i + 42.5, 72, 9, REGULAR, given("imp.%s.date", which));
	}
	stroke(column(9) - 6, y + 54, RIGHT, y + 54, 0.75);
	upright(9, y, y + 108);
	upright(5, y, y + 36);
	upright(5, y + 72, y + 108);
	cell(LEFT, y, span(4), "Name:", team[ADVISOR]);
	cell(column(5), y, span(4), "Cell Phone:", given("content_advisor.cell_phone"));
	stroke(LEFT, y + 36, column(9) - 6, y + 36, 0.75);
	cell(LEFT, y + 36, span(8), "Email:", team[ADVISOR_EMAIL]);
	stroke(LEFT, y + 72, column(9) - 6, y + 72, 0.75);
	cell(LEFT, y + 72, span(4), "Mailing Address:", given("content_advisor.mailing_address"));
	cell(column(5), y + 72, span(4), "City/State/Zip:", given("content_advisor.city_state_zip"));
	rule(y += 108, 0.75);
	y = section(y, "DESE Staff Contact Information");
	cell(LEFT, y, span(4), "Name:", given("dese_staff.name"));
	cell(column(5), y, span(3), "Work Phone:", given("dese_staff.work_phone"));
	cell(column(8), y, span(5), "Email:", given("dese_staff.email"));
	upright(5, y, y + 36);
	upright(8, y, y + 36);
	rule(y += 36, 0.75);
	paragraph(LEFT, y + 7, 504, 7.5, 9.5, REGULAR, notice);
	closing(NULL, "imp", 1, 2);

	opening(NULL, false, NULL, "Individual Mentoring Plan (IMP), page 2. May be revised at any time.");
	imp_title("IMP");
	cell(LEFT, 90, 246, "Protégé Name:", team[PROTEGE]);
	cell(column(7), 90, 246, "Mentor Name:", team[MENTOR]);
	upright(7, 90, 126);
	static const struct { const char *label; double h, weight; const char *key; } plan[] = {
		{"Experience #(1-20)", 36, 1.5, "number"}, {"Experience Planned", 146, 1.5, "planned"}, {"Target Date", 36, 0.75, "target_date"},
		{"Date Achieved", 36, 0.75, "date_achieved"}, {"Notes and Comments", 146, 0.75, "notes"}};
	y = 126;
	for (int r = 0; r < 5; y += plan[r++].h) {
		rule(y, plan[r].weight);
		for (int c = 1; c < 12; c += 3) {
			const char *s = given("imp.experiences[%d].%s", c / 3, plan[r].key);
			text(column(c), y + 12, 9, REGULAR, plan[r].label);
			if (plan[r].h == 36) value(column(c), y + 29.5, 117, s);
			else if (*s) written(column(c), y + 28, 117, 14, s);
			else for (int i = 1; i < 6; i++) stroke(column(c), y + 14 + 22 * i, column(c) + 117, y + 14 + 22 * i, 0.5);
			if (c > 1) upright(c, y, y + plan[r].h);
		}
	}
	rule(y, 0.75);
	y = bullet(y + 11, bullets[0], 200, team[ADVISOR_EMAIL], "Content Advisor Email");
	y = bullet(y, bullets[1], 0, "", NULL);
	bullet(y, bullets[2], 150, team[ADVISOR], NULL);
	closing(NULL, "imp", 2, 2);
}

static void experience_suggestions(void) {
	const char *const *s = suggestions;
	char n[8], names[256];
	for (int page = 1, item = 1; page <= 2; page++) {
		if (page == 1) {
			opening(NULL, true, "Experience Suggestions", "For reference: there is nothing to fill in.");
		} else {
			opening(NULL, true, NULL, NULL);
			text(LEFT + text(LEFT, 62, 11, BOLD, "Experience Suggestions"), 62, 11, REGULAR, ", continued");
			if (*team[PROTEGE]) {
				snprintf(names, sizeof names, "Protégé: %s", team[PROTEGE]);
				double w = text(LEFT, 80, 9, REGULAR, names);
				snprintf(names, sizeof names, "Mentor: %s", team[MENTOR]);
				text(LEFT + w + 14, 80, 9, REGULAR, names);
			}
		}
		double y = 99;
		for (; item <= page * 10; item++, s++, y += 7) {
			snprintf(n, sizeof n, "%d.", item);
			aligned(LEFT + 24 + 2, 1, y + 10.25, 11, BOLD, n);
			int letter = 'a';
			for (bool first = true; *s; s++, first = false) {
				if (**s == '\t') {
					snprintf(n, sizeof n, "%c.", letter++);
					text(LEFT + 43, y + 10.25, 11, REGULAR, n);
					y = paragraph(LEFT + 61, y, 437, 11, 15, REGULAR, *s + 1);
				} else {
					y = paragraph(LEFT + 43, first ? y : y + 5, 455, 11, 15, REGULAR, *s);
				}
			}
		}
		closing(NULL, "experience-suggestions", page, 2);
	}
}

static int experience;  // number of the next comment form; 0 means none
static void mentor_comment(void) {
	char kind[32] = "Experience ____ of 4", entry[40];
	snprintf(entry, sizeof entry, "mentor_comments[%d]", experience - 1);
	if (experience) snprintf(kind, sizeof kind, "Experience %d of 4", experience);
	opening(kind, true, "Structured Experience Mentor Comment Form", "Filled in by the mentor after each experience. Goes to the content advisor.");
	double y = paragraph(LEFT, 99, 504, 10, 13, REGULAR, comment_intro) + 9;
	rule(y, 0.75);
	cell(LEFT, y, 246, "Date:", given("%s.date", entry));
	cell(column(7), y, 246, "Mentor:", team[MENTOR]);
	upright(7, y, y + 72);
	rule(y += 36, 0.75);
	cell(LEFT, y, 246, "Program Area:", team[AREA]);
	cell(column(7), y, 246, "Protégé:", team[PROTEGE]);
	y = lines(y + 36, 2, 24, "Mentoring experience identified by the protégé/mentor team:", given("%s.identified", entry));
	y = lines(y, 14, 24, "Comments on thoroughness, practicality, and usefulness:", given("%s.comments", entry));
	strcat(entry, ".signature");
	rule(signer(y, 44, 1.5, "Mentor Signature", team[MENTOR], entry), 0.75);
	closing("Original: content advisor", "mentor-comment", 1, 1);
}

static void visit_report(void) {
	opening(NULL, true, "Mentor/Protégé Visit Report (optional)", "Filled in by the mentor after the visit. Goes to the content advisor.");
	double y = 94;
	for (int i = 0; i < 4; i++) y = paragraph(LEFT, y + 5, 504, 10, 13, REGULAR, visit_intro[i]);
	rule(y += 8, 0.75);
	cell(LEFT, y, span(4), "Program Area:", team[AREA]);
	cell(column(5), y, span(4), "Mentor:", team[MENTOR]);
	cell(column(9), y, span(4), "Protégé:", team[PROTEGE]);
	upright(5, y, y + 94);
	upright(9, y, y + 36);
	rule(y += 36, 0.75);
	cell(LEFT, y, span(4), "Date of Visit:", given("visit_report.date"));
	text(column(5), y + 12, 9, REGULAR, "Location of Visit:");
	const char *location = given("visit_report.location");
	choice(column(5), y + 17, "Protégé school", !strcmp(location, "protege-school"));
	choice(column(9), y + 17, "Mentor school", !strcmp(location, "mentor-school"));
	choice(column(5), y + 38, "Neutral school site:", !strcmp(location, "neutral-site"));
	stroke(column(5) + 112, y + 50.5, RIGHT, y + 50.5, 0.5);
	y = lines(y + 58, 5, 23, "Topics discussed during visit:", given("visit_report.topics"));
	y = lines(y, 5, 23, "Suggested strategies discussed:", given("visit_report.strategies"));
	y = signer(y, 43, 1.5, "Mentor Signature", team[MENTOR], "visit_report.signatures.mentor");
	y = signer(y, 43, 0.75, "Protégé Signature", team[PROTEGE], "visit_report.signatures.protege");
	const char *administrator = given("administrator.name");
	rule(signer(y, 43, 0.75, "Administrator Signature", administrator, "visit_report.signatures.administrator"), 0.75);
	closing("Original: content advisor", "visit-report", 1, 1);
}

// MARK: Files

static void start(const char *path) {
	cairo_surface_t *surface = cairo_pdf_surface_create(path, 612, 792);
	cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
	cr = cairo_create(surface);
	cairo_surface_destroy(surface);
	page_count = 0;
}
static int finish(const char *path) {
	cairo_surface_t *surface = cairo_get_target(cr);
	cairo_surface_finish(surface);
	cairo_status_t status = cairo_surface_status(surface);
	cairo_destroy(cr);
	if (status) fprintf(stderr, "%s: %s\n", path, cairo_status_to_string(status));
	return status != CAIRO_STATUS_SUCCESS;
}

// In the order of the packet.
static const struct form { const char *name, *title; void (*draw)(void); int experience; } forms[] = {
	{"suggested-timeline", "Suggested Timeline", suggested_timeline}, {"focal-points", "Focal Points Checklist", focal_points},
	{"decision-points", "Decision Points Checklist", decision_points}, {"imp", "Individual Mentoring Plan (IMP)", imp},
	{"experience-suggestions", "Experience Suggestions", experience_suggestions},
	{"mentor-comment", "Structured Experience Mentor Comment Form 1", mentor_comment, 1},
	{"mentor-comment", "Structured Experience Mentor Comment Form 2", mentor_comment, 2},
	{"mentor-comment", "Structured Experience Mentor Comment Form 3", mentor_comment, 3},
	{"mentor-comment", "Structured Experience Mentor Comment Form 4", mentor_comment, 4},
	{"visit-report", "Mentor/Protégé Visit Report (optional)", visit_report},
};
enum { FORMS = sizeof forms / sizeof *forms };

static int one_form(const char *name, const char *path) {
	static const char *const blank[FIELDS] = {"", "", "", "", "", "", "", "", "", ""};
	for (int i = 0; i < FORMS; i++)
		if (!strcmp(forms[i].name, name)) {
			team = blank;
			start(path);
			forms[i].draw();
			return finish(path);
		}
	fprintf(stderr, "no form %s\n", name);
	return 2;
}

static int bookmark(const char *words, int parent) {
	char place[40];
	snprintf(place, sizeof place, "page=%d pos=[0 0]", page_count + 1);
	return cairo_pdf_surface_add_outline(cairo_get_target(cr), parent, words, place, 0);
}
static void packet(bool marked) {
	char names[256];
	snprintf(names, sizeof names, "%s / %s", team[PROTEGE], team[MENTOR]);
	int parent = marked ? bookmark(names, CAIRO_PDF_OUTLINE_ROOT) : 0;
	for (int i = 0; i < FORMS; i++) {
		if (marked) bookmark(forms[i].title, parent);
		experience = forms[i].experience;
		forms[i].draw();
	}
}

// Splits one CSV line in place; quoted values have no line breaks here.
static int fields(char *p, const char **out) {
	int n = 0;
	while (n < FIELDS) {
		bool quoted = *p == '"';
		char *w = p += quoted;
		out[n++] = w;
		for (; *p && (quoted || *p != ','); p++) {
			if (quoted && *p == '"' && *++p != '"') break;
			*w++ = *p;
		}
		bool more = *p == ',';
		*w = 0;
		if (!more) break;
		p++;
	}
	return n;
}

// Writes a file for each team into a folder, or one file for all teams.
static int packets(const char *csv, const char *out, bool one_file) {
	FILE *file = fopen(csv, "r");
	if (!file) return perror(csv), 2;
	char line[4096], path[4096];
	int number = 0, failed = 0;
	if (one_file) start(out);
	while (fgets(line, sizeof line, file)) {
		const char *values[FIELDS];
		line[strcspn(line, "\r\n")] = 0;
		if (!number++ || !*line) continue;
		if (fields(line, values) != FIELDS) return fprintf(stderr, "%s:%d: not %d values\n", csv, number, FIELDS), 2;
		team = values;
		if (one_file) {
			packet(true);
			continue;
		}
		snprintf(path, sizeof path, "%s/%04d.pdf", out, number - 1);
		start(path);
		packet(false);
		failed |= finish(path);
	}
	fclose(file);
	return one_file ? finish(out) : failed;
}

static int filled(const char *name, const char *out) {
	static const char *const paths[FIELDS] = {
		"program_year", "content_area", "protege.name", "protege.school", "protege.email", "mentor.name", "mentor.school", "mentor.email",
		"content_advisor.name", "content_advisor.email"};
	const char *values[FIELDS];
	FILE *file = fopen(name, "r");
	if (!file) return perror(name), 2;
	char line[4096];
	while (said_count < sizeof said / sizeof *said && fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = 0;
		char *path = strdup(line), *tab = path ? strchr(path, '\t') : NULL;
		if (!tab) return fprintf(stderr, "%s:%zu: no tab\n", name, said_count + 1), 2;
		*tab = 0;
		said[said_count].path = path, said[said_count++].text = tab + 1;
	}
	fclose(file);
	for (int i = 0; i < FIELDS; i++) values[i] = given("%s", paths[i]);
	team = values;
	start(out);
	packet(false);
	return finish(out);
}

int main(int argc, char **argv) {
	const char *what = argc == 4 ? argv[1] : "";
	bool form = !strcmp(what, "form"), full = !strcmp(what, "filled"), one = !strcmp(what, "one-file");
	if (!form && !full && !one && strcmp(what, "packet")) {
		fprintf(stderr, "usage: packet form NAME OUT.pdf | packet TEAMS.csv OUTDIR | one-file TEAMS.csv OUT.pdf | filled TEAM.txt OUT.pdf\n");
		return 2;
	}
	PangoFontMap *map = pango_cairo_font_map_new();
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
	context = pango_font_map_create_context(map);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);
	int status = form ? one_form(argv[2], argv[3]) : full ? filled(argv[2], argv[3]) : packets(argv[2], argv[3], one);
	if (getenv("PACKET_COUNT")) fprintf(stderr, "texts %u\n", texts);
	return status;
}
