import FormLayout
import FormModel

/// An element of the structure tree (ISO 32000-1 §14.7.2) while it grows.
final class StructureElement {
  /// The structure type, with the facts of its attributes.
  enum Kind {
    /// A form, by its title.
    case section(String)
    case tag(Tag)
  }

  /// A child of an element.
  enum Kid {
    case element(StructureElement)
    /// A run of marked content, by its number on a page.
    case content(Int, page: Int)
    /// An annotation.
    case object(Int, page: Int)
  }

  let kind: Kind
  /// In reading order.
  var kids: [Kid] = []
  /// The field on paper that the element describes.
  var widget: Widget?
  /// The rectangle of its picture, in PDF's coordinates.
  var bounds: String?
  /// Whether it shows nothing but ruled lines.
  var isBlank = true
  /// The number of its object, once it has one.
  var number = 0

  init(_ kind: Kind) { self.kind = kind }

  /// Removes elements without children, except the cells of a table.
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

  /// Whether it is a field on screen. Its annotation then says all of it.
  private var isOnScreen: Bool { kids.contains { if case .object = $0 { true } else { false } } }

  /// The elements among its children.
  var elements: [StructureElement] {
    kids.compactMap { kid in if case .element(let element) = kid { element } else { nil } }
  }
}

extension StructureElement.Kind {
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
    case .artifact: preconditionFailure("an artifact is not an element")
    }
  }
}

extension StructureElement {
  /// Appends its dictionary. Its children have their numbers.
  func append(to bytes: inout [UInt8], under parent: Int) {
    bytes += "<</S/".utf8
    bytes += kind.name.utf8
    bytes += "/P \(parent) 0 R".utf8
    // The page of the first content is named once. Content on another page names that page.
    var page: Int?
    for case .content(_, let on) in kids {
      page = on
      bytes += "/Pg \(on) 0 R".utf8
      break
    }
    bytes += details.utf8
    if !kids.isEmpty {
      // A single child needs no array, and some programs fail on an array of one.
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

  /// The other entries of its dictionary: attributes, alternative text, title.
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
      case .form: return isOnScreen ? "" : printField(widget)
      case .heading, .paragraph, .listItem, .listLabel, .listBody, .table, .row, .link, .artifact: return ""
      }
    }
  }

  /// The role and state of a field on paper (§14.8.5.6). Few programs read them aloud, so a field without words has an
  /// alternative text, too: a box says whether it is checked, a ruled line that it is blank.
  private func printField(_ widget: Widget?) -> String {
    guard let widget, let box = widget.box else {
      // The picture of a signature has an alternative text of its own.
      return "\(isBlank && elements.isEmpty ? "/Alt(blank)" : "")/A<</O/PrintField/Role/tv>>"
    }
    let words = (box.words.map { "\($0), " } ?? "") + (box.isMarked ? "checked" : "not checked")
    let role = box.isExclusive ? "rb" : "cb"
    let state = box.isMarked ? "on" : "off"
    let name = widget.inForm(widget.spoken)
    return "/Alt\(words.asPDFText)/A<</O/PrintField/Role/\(role)/checked/\(state)/Desc\(name.asPDFText)>>"
  }
}

extension Block.Marker {
  /// The value of ListNumbering (ISO 32000-1 table 347).
  fileprivate var numbering: String {
    switch self {
    case .bullet: "Disc"
    case .number: "Decimal"
    case .letter: "LowerAlpha"
    }
  }
}
