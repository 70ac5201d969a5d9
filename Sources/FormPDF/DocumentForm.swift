import FormLayout

/// A form of a document, on its pages.
package struct DocumentForm: Sendable {
  /// As its bookmark has it.
  package var title: String
  /// The team whose forms stand under one bookmark; nil where the document has one team or none.
  package var group: Group?
  /// Which form it is, and whose.
  package var identity: Identity
  /// Its pages, with the blank ones before it.
  package var pages: [MarkedPage]
  /// How many blank pages stand before it.
  package var blanks: Int

  /// A team of several in a document. Two may have the same names.
  package struct Group: Sendable {
    package var number: Int
    package var title: String

    package init(number: Int, title: String) {
      self.number = number
      self.title = title
    }
  }

  /// What its fields are called on screen; nil where it is only printed.
  package var fieldNames: FieldNames?

  /// How a field's name in the file is made of its path.
  package struct FieldNames: Sendable {
    /// What stands before the path: teams in one file have one each.
    package var prefix: String

    package init(prefix: String = "") { self.prefix = prefix }
  }

  /// The looks of its fields' values, in the order of the fields: each is painted as a page behind the form's.
  package var looks: [(size: Size, items: [Item])] {
    fieldNames == nil ? [] : pages.flatMap { $0.parts.looks }
  }

  /// What the file says of itself, so that a form that comes back is known: no more than the page shows.
  package struct Identity: Sendable {
    /// The form's id, and the revision of its template.
    package var form: String
    package var revision: Int
    /// Which of a repeated form it is.
    package var number: Int?
    /// The program year, and the team as its footer has it.
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
  /// As private data of a page (ISO 32000-1 §14.5).
  var asPDF: String {
    var entries = "/Form\(form.asPDFText)/Revision \(revision)"
    if let number { entries += "/Number \(number)" }
    if let year { entries += "/Year\(year.asPDFText)" }
    if let team { entries += "/Team\(team.asPDFText)" }
    return "<<\(entries)>>"
  }

  /// What stands before the number of a page in the page labels of several forms: `mentor-comment 2 p`. Viewers have room
  /// for little.
  var label: String { "\(form)\(number.map { " \($0)" } ?? "") p" }
}

extension [MarkedPage.Part] {
  fileprivate var looks: [(size: Size, items: [Item])] {
    flatMap { part -> [(size: Size, items: [Item])] in
      switch part {
      case .field(let place):
        place.look.isEmpty ? [] : [(Size(place.rectangle.width, place.rectangle.height), place.look)]
      case .element(let element): element.parts.looks
      case .run, .link: []
      }
    }
  }
}
