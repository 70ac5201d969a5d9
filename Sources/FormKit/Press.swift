import FormDrawing
import FormLayout
import FormModel
import FormPDF
import FormReading

/// The version of Countersign.
public let productVersion = "0.1.0"

/// Prints forms. A press serves one thread, and remembers what it has measured.
public final class Press {
  private let forms: FormSet
  private let shaper: PangoShaper
  private var pictures: Pictures
  private var knownFieldFont: FieldFont?

  /// The number of presses that can print at once.
  public static var usableCores: Int { FormDrawing.usableCores() }

  /// - Parameter fetch: Fetches the pictures that a team's data names.
  /// - Throws: `PressError` if a font family is not installed.
  public init(_ forms: FormSet, fetch: @escaping Fetch) throws(PressError) {
    self.forms = forms
    pictures = Pictures(fetch: fetch)
    do { shaper = try PangoShaper() } catch { throw PressError(message: error.message) }
  }

  /// Prints one or several jobs into one PDF, with a bookmark for each team and each of its forms.
  ///
  /// - Returns: nil if a finding prevents printing: no font has a character, a picture cannot be read, or a block is
  ///   taller than a page.
  /// - Throws: `PressError` if Cairo or Pango fails.
  public func print(_ jobs: [PrintJob], into findings: inout [Finding]) throws(PressError) -> PrintedFile? {
    guard let first = jobs.first else { return nil }
    if first.settings.format == .png { return try printImages(of: first, into: &findings) }
    let title = jobs.count == 1 ? self.title(of: first) : forms.program.title
    let facts = DocumentFacts(
      title: title, language: forms.program.language, product: "Countersign \(productVersion)")
    var finisher = Finisher(facts, fieldFont: first.settings.isFillable ? try fieldFont() : nil)
    var pages = 0
    var file: [UInt8]
    var left = 0
    do {
      let painter = try PDFPainter()
      for (index, job) in jobs.enumerated() {
        defer { shaper.forgetTransient() }
        let parts = compose(job, after: pages, into: &findings)
        if parts.isEmpty {
          left += 1
          continue
        }
        for var part in parts {
          if jobs.count > 1 { part.group = .init(number: index, title: job.team?.words.onOneLine ?? title) }
          // Without the prefix, all teams' fields of one name would share one value.
          if job.settings.isFillable { part.fieldNames = .init(prefix: jobs.count > 1 ? "team-\(index + 1)." : "") }
          painter.add(part.pages)
          finisher.add(part)
          pages += part.pages.count
        }
      }
      guard pages > 0 else { return nil }
      file = try painter.finish()
    } catch {
      throw PressError(message: error.message)
    }
    do { file = try finisher.finish(file) } catch { throw PressError(message: error.message) }
    return PrintedFile(files: [file], pages: pages, left: left)
  }

  /// The forms of a job in order, each with the blank pages before it; empty if a finding prevents printing.
  private func compose(_ job: PrintJob, after count: Int, into findings: inout [Finding]) -> [DocumentForm] {
    var parts: [DocumentForm] = []
    var count = count
    var faults: [Finding] = []
    var told = Told()
    for form in job.forms {
      guard let template = forms.template(form.form) else { preconditionFailure("no form '\(form.form)'") }
      let view = FormView(forms.catalog, form, of: job.team?.record ?? Record(), year: job.year)
      let images = pictures.pictures(of: view, team: job.team?.words, into: &faults)
      let number = form.number.map { " \($0)" } ?? ""
      let identity = DocumentForm.Identity(
        form: template.id, revision: template.revision, number: form.number,
        year: (job.team?.record[forms.program.year] ?? job.year)?.onOneLine,
        team: job.team?.record.teamName(in: forms.program)?.onOneLine)
      let copies: [Template.Copy?] = job.settings.hasCopies && !template.copies.isEmpty ? template.copies : [nil]
      for (index, copy) in copies.enumerated() {
        let medium: Medium = job.settings.isFillable ? .screen(hasCertificates: index == 0) : .paper
        let laidOut = layOut(
          view, on: job.settings.size, for: medium, copy: copy, pictures: images, shaper: shaper)
        // A sheet has two sides. The next form begins on the front of a sheet.
        let blanks = job.settings.isDuplex && count % 2 == 1 ? [Page(size: job.settings.size, items: [])] : []
        parts.append(
          DocumentForm(
            title: template.title.plainWords + number, group: nil, identity: identity,
            pages: (blanks + laidOut.pages).map { MarkedPage($0) }, blanks: blanks.count))
        count += blanks.count + laidOut.pages.count
        if copy == copies[0] { faults += self.faults(of: laidOut, in: template, for: job.team, told: &told) }
      }
    }
    findings += faults
    return faults.hasErrors ? [] : parts
  }

  /// The faults of a team's values that are already reported, so that several forms with one value report it once.
  private struct Told {
    var missing: Set<LaidOutForm.MissingCharacter> = []
    var tall: Set<Place> = []
  }

  private func faults(
    of laidOut: LaidOutForm, in template: Template, for team: Team?, told: inout Told
  ) -> [Finding] {
    var faults: [Finding] = []
    for entry in laidOut.missing where told.missing.insert(entry).inserted {
      let place = team?.source.place(of: entry.character, in: entry.value) ?? entry.value.place
      faults.append(.missingGlyph(entry.character, at: place, team: team?.words, field: entry.field))
    }
    // A text in a script without a font has hundreds of these. A search for each would read the file as often.
    faults += laidOut.missingWords.enumerated().map { index, character in
      let place = index < 20 ? place(of: character, in: template) : template.place
      return .missingGlyph(character, at: place, team: nil, field: nil)
    }
    faults += laidOut.fullFields.map { .textOverflow($0, in: template, team: team?.words) }
    faults += laidOut.tooWide.map { wide in
      let place = wide.field.flatMap { forms.catalog.form(template.id)?[$0]?.field.place }
      return .tooWide(wide.words, at: place ?? self.place(of: wide.words, in: template))
    }
    faults += laidOut.narrowTables.map { id in
      .narrowTable(id, at: forms.catalog.form(template.id)?[id]?.field.place ?? template.place)
    }
    // The words of such a table are broken because the table is too narrow.
    if laidOut.narrowTables.isEmpty {
      faults += laidOut.brokenWords.map { .brokenWord($0, at: place(of: $0, in: template)) }
    }
    for value in laidOut.tall {
      if let value {
        if told.tall.insert(value.place).inserted { faults.append(.tooTall(value, team: team?.words)) }
      } else {
        faults.append(.tooTall(template))
      }
    }
    return faults
  }

  /// The place of a character of a form: in its own file, or in the program's. If it is written as an escape, it is the
  /// beginning of the form.
  private func place(of character: Unicode.Scalar, in template: Template) -> Place {
    let files = forms.files.filter { $0.name == template.place.file } + forms.files.filter(\.isProgramFile)
    return files.lazy.compactMap { $0.place(of: character) }.first ?? template.place
  }

  /// The place of a form's words. If they are printed in another way than they are written, it is the beginning of the
  /// form.
  private func place(of words: String, in template: Template) -> Place {
    let files = forms.files.filter { $0.name == template.place.file } + forms.files.filter(\.isProgramFile)
    return files.lazy.compactMap { $0.place(of: words) }.first ?? template.place
  }

  /// The font of fields. It is made once.
  private func fieldFont() throws(PressError) -> FieldFont {
    if let knownFieldFont { return knownFieldFont }
    do {
      let font = try FieldFont(shaper.textFile ?? "")
      knownFieldFont = font
      return font
    } catch {
      throw PressError(message: error.message)
    }
  }

  /// Prints a job as images, one for each page, at 150 dots per inch.
  private func printImages(of job: PrintJob, into findings: inout [Finding]) throws(PressError) -> PrintedFile? {
    defer { shaper.forgetTransient() }
    var images: [[UInt8]] = []
    do {
      for page in compose(job, after: 0, into: &findings).flatMap(\.pages) {
        images.append(try paintPNG(page, dotsPerInch: 150))
      }
    } catch {
      throw PressError(message: error.message)
    }
    return images.isEmpty ? nil : PrintedFile(files: images, pages: images.count, left: 0)
  }

  /// The title of the document: the title of its form, or of the program if there are several forms.
  private func title(of job: PrintJob) -> String {
    guard Set(job.forms.map(\.form)).count == 1, let first = job.forms.first, let template = forms.template(first.form)
    else { return forms.program.title }
    return template.title.plainWords
  }
}

/// A failure of the machine: a font is missing, or Cairo refuses. `message` is one line with the help.
public struct PressError: Error, Sendable {
  public var message: String
}

extension Finding {
  fileprivate static func missingGlyph(
    _ character: Unicode.Scalar, at place: Place, team: String?, field: FieldPath?
  ) -> Finding {
    Finding(
      .error, "missing-glyph", "no installed font has the character '\(character)' (\(character.codePoint))", at: place,
      help: fontPackage(for: character).map { "install the fonts of the package \($0)" }, team: team, field: field,
      nature: .unprintable)
  }

  fileprivate static func textOverflow(_ widget: Widget, in template: Template, team: String?) -> Finding {
    Finding(
      .warning, "text-overflow",
      "the field '\(widget.spoken)' of the form '\(template.id)' is too small to show all of this text",
      at: widget.source, help: "shorten it, or print without --fillable: then it continues on an added page",
      team: team, field: widget.path)
  }

  fileprivate static func tooWide(_ words: String, at place: Place) -> Finding {
    let start = words.count > 40 ? words.prefix(40) + "…" : words
    return Finding(
      .error, "too-wide", "'\(start)' is too long for its one line", at: place, help: "say it in fewer words")
  }

  fileprivate static func brokenWord(_ word: String, at place: Place) -> Finding {
    Finding(
      .warning, "too-wide", "the word '\(word.prefix(60))' is too long for its space, so it is broken",
      at: place,
      help: "say it in shorter words, or give it more room: more columns for a cell, fewer for a table")
  }

  fileprivate static func narrowTable(_ id: FieldPath, at place: Place) -> Finding {
    Finding(
      .error, "too-wide", "the columns of the table '\(id)' leave no room for the words of its rows", at: place,
      help: "have fewer columns, or shorter words over those with boxes")
  }

  fileprivate static func tooTall(_ template: Template) -> Finding {
    Finding(
      .error, "too-tall", "a block of the form '\(template.id)' is taller than a page", at: template.place,
      help: "give its boxes fewer lines, or make two blocks of it")
  }

  fileprivate static func tooTall(_ value: LaidOutForm.TallValue, team: String?) -> Finding {
    Finding(
      .error, "too-tall", "the value of '\(value.name)' is taller than a page", at: value.place,
      help: "write it with fewer marks above and below its letters", team: team, field: value.field)
  }
}
