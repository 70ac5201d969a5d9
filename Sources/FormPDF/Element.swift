import FormLayout
import FormModel

/// An element of the structure tree (ISO 32000-1 §14.7.2) while it grows.
final class Element {
  /// What it is, with all that its attributes say.
  enum Kind {
    /// A form.
    case section(String)
    case tag(Tag)
  }

  /// What it holds, in reading order.
  enum Kid {
    case element(Element)
    /// A run of marked content, by its number on a page.
    case content(Int, page: Int)
    /// An annotation.
    case object(Int, page: Int)
  }

  let kind: Kind
  var kids: [Kid] = []
  /// The field whose value it is.
  var place: FieldPlace?
  /// The room of the picture that it is, in PDF's coordinates.
  var bounds: String?
  /// Whether all that it shows is ruled lines.
  var isBlank = true
  /// Its object's number, once it has one.
  var number = 0

  init(_ kind: Kind) { self.kind = kind }

  /// Takes out what holds nothing; a table's cells may.
  func prune() {
    kids.removeAll { kid in
      guard case .element(let element) = kid else { return false }
      element.prune()
      return element.kids.isEmpty && !element.mayBeEmpty
    }
  }

  private var mayBeEmpty: Bool {
    guard case .tag(let tag) = kind else { return false }
    return switch tag {
    case .cell, .headerCell: true
    default: false
    }
  }

  /// Whether it is a field of the screen: it holds a widget, which says all.
  private var isOnScreen: Bool { kids.contains { if case .object = $0 { true } else { false } } }

  /// The elements in it.
  var elements: [Element] {
    kids.compactMap { kid in if case .element(let element) = kid { element } else { nil } }
  }
}

extension Element.Kind {
  /// The standard structure type (ISO 32000-1 §14.8.4).
  var name: String {
    switch self {
    case .section: "Sect"
    case .tag(let tag): tag.name
    }
  }
}

extension Tag {
  fileprivate var name: String {
    switch self {
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .form: "Form"
    case .link: "Link"
    case .figure: "Figure"
    case .artifact: preconditionFailure("an artifact is no element")
    }
  }
}

extension Element {
  /// Appends its dictionary. What it holds has its number.
  func append(to bytes: inout [UInt8], under parent: Int) {
    bytes += "<</S/".utf8
    bytes += kind.name.utf8
    bytes += "/P \(parent) 0 R".utf8
    // The page of the first content that it holds stands once.
    var page: Int?
    for case .content(_, let on) in kids {
      page = on
      bytes += "/Pg \(on) 0 R".utf8
      break
    }
    bytes += details.utf8
    if !kids.isEmpty {
      // One alone needs no list, and some programs trip over a list of one.
      bytes += (kids.count == 1 ? "/K " : "/K[").utf8
      for (index, kid) in kids.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: " ")) }
        switch kid {
        case .element(let inner): bytes += "\(inner.number) 0 R".utf8
        case .content(let number, let on):
          bytes += (on == page ? "\(number)" : "<</Type/MCR/Pg \(on) 0 R/MCID \(number)>>").utf8
        case .object(let number, let on): bytes += "<</Type/OBJR/Pg \(on) 0 R/Obj \(number) 0 R>>".utf8
        }
      }
      if kids.count > 1 { bytes += "]".utf8 }
    }
    bytes += ">>".utf8
  }

  /// The entries of its dictionary that say more than its type: attributes, alternative text, title.
  var details: String {
    switch kind {
    case .section(let title): return "/T\(title.asPDFText)"
    case .tag(let tag):
      switch tag {
      case .headerCell(let scope): return "/A<</O/Table/Scope/\(scope.rawValue)>>"
      case .cell(let columns): return columns > 1 ? "/A<</O/Table/ColSpan \(columns)>>" : ""
      case .list(let marker): return "/A<</O/List/ListNumbering/\(marker.numbering)>>"
      case .figure(let words):
        return "/Alt\(words.asPDFText)/A<</O/Layout/Placement/Inline\(bounds.map { "/BBox\($0)" } ?? "")>>"
      case .form: return isOnScreen ? "" : printField(place)
      case .heading, .paragraph, .listItem, .listLabel, .listBody, .table, .row, .link, .artifact: return ""
      }
    }
  }

  /// A field on paper keeps its role and state (§14.8.5.6). Few programs say them, so what shows no words has some: a box
  /// that there is an X in it or none, a ruled line that it is blank.
  private func printField(_ place: FieldPlace?) -> String {
    guard let place, let box = place.box else {
      // What it holds may have words of its own: the picture of a signature.
      return "\(isBlank && elements.isEmpty ? "/Alt(blank)" : "")/A<</O/PrintField/Role/tv>>"
    }
    let words = (box.words.map { "\($0), " } ?? "") + (box.isMarked ? "checked" : "not checked")
    let role = box.isExclusive ? "rb" : "cb"
    let state = box.isMarked ? "on" : "off"
    return "/Alt\(words.asPDFText)/A<</O/PrintField/Role/\(role)/checked/\(state)/Desc\(place.spoken.asPDFText)>>"
  }
}

extension Block.Marker {
  /// ISO 32000-1 table 347.
  fileprivate var numbering: String {
    switch self {
    case .bullet: "Disc"
    case .number: "Decimal"
    case .letter: "LowerAlpha"
    }
  }
}
