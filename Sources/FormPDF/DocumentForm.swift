import FormLayout

/// A form of a document, on its pages.
package struct DocumentForm: Sendable {
  /// The title of its bookmark.
  package var title: String
  /// The team of the form. All forms of a team are below one bookmark. It is nil if the document has one team or none.
  package var group: Group?
  package var identity: Identity
  /// Its pages, with the blank pages before it.
  package var pages: [MarkedPage]
  /// The number of blank pages before the form.
  package var blanks: Int

  /// One of several teams in a document. Two teams may have the same names.
  package struct Group: Sendable {
    package var number: Int
    package var title: String

    package init(number: Int, title: String) {
      self.number = number
      self.title = title
    }
  }

  /// The names of its fields on screen; nil is a form on paper.
  package var fieldNames: FieldNames?

  /// Makes the name of a field in the file from its path.
  package struct FieldNames: Sendable {
    /// The words before the path. Each team in one file has a prefix of its own.
    package var prefix: String

    package init(prefix: String = "") { self.prefix = prefix }
  }

  /// Which form it is, and whose, so that a program knows a form that comes back. The page shows all of it.
  package struct Identity: Sendable {
    /// The form's id, and the revision of its template.
    package var form: String
    package var revision: Int
    /// The number of a repeated form.
    package var number: Int?
    /// The program year, and the team as the form's footer has it.
    package var year: String?
    package var team: String?

    package init(form: String, revision: Int, number: Int?, year: String?, team: String?) {
      self.form = form
      self.revision = revision
      self.number = number
      self.year = year
      self.team = team
    }
  }

  package init(title: String, group: Group?, identity: Identity, pages: [MarkedPage], blanks: Int) {
    self.title = title
    self.group = group
    self.identity = identity
    self.pages = pages
    self.blanks = blanks
  }
}

extension DocumentForm.Identity {
  /// The private data of a page (ISO 32000-1 §14.5).
  var asPDF: String {
    var entries = "/Form\(form.asPDFText)/Revision \(revision)"
    if let number { entries += "/Number \(number)" }
    if let year { entries += "/Year\(year.asPDFText)" }
    if let team { entries += "/Team\(team.asPDFText)" }
    return "<<\(entries)>>"
  }

  /// The words before a page's number in the page labels of several forms: `mentor-comment 2 p`. Viewers show only a few
  /// letters.
  var label: String { "\(form)\(number.map { " \($0)" } ?? "") p" }
}
