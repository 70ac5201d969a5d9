/// Finds the field of a spreadsheet's column by what people write in its heading.
///
/// A heading is a field's path, its `heading`, one of its other `headings`, or its printed label if no other field has
/// that label. Case, accents, blanks, hyphens, points, apostrophes and a genitive or plural s make no difference.
package struct ColumnNames: Sendable {
  private let catalog: Catalog
  /// The fields by the keys of their headings.
  private let fields: [String: Declared]
  /// All keys in alphabetical order.
  private let keys: [String]

  /// Collects the headings of a program's fields.
  package init(_ catalog: Catalog) {
    self.catalog = catalog
    var fields = Dictionary(catalog.columns.map { ($0.headingKey, $1) }) { first, second in
      // Two fields whose paths differ only in their signs. The result must be the same in each run.
      first.path < second.path ? first : second
    }
    let single = catalog.root.values.filter { !$0.path.isPattern }
    let known = Dictionary(single.map { ($0.path, $0) }) { first, _ in first }
    let declared = catalog.program.fields + catalog.forms.flatMap(\.template.fields)
    for field in declared + declared.flatMap(\.parts) {
      guard let field = known[field.id] else { continue }
      for heading in field.field.headings where fields[heading.headingKey] == nil {
        fields[heading.headingKey] = field
      }
    }
    var labels: [String: Set<FieldPath>] = [:]
    for field in declared where known[field.id] != nil {
      for label in [field.label, field.name] where !label.isBlank {
        labels[label.headingKey, default: []].insert(field.id)
      }
    }
    for (label, paths) in labels where paths.count == 1 && fields[label] == nil {
      fields[label] = paths.first.flatMap { known[$0] }
    }
    fields[""] = nil
    self.fields = fields
    keys = fields.keys.sorted()
  }

  /// The field of a column, and the path of its value in a record; nil if no field has the heading.
  ///
  /// - Parameter most: The largest number of entries of a list whose forms do not say it.
  package func column(_ heading: String, entries most: Int) -> (field: Declared, path: FieldPath)? {
    catalog.column(heading.withPlainSigns, entries: most)
      ?? fields[heading.headingKey].map { field in (field, field.path) }
  }

  /// The field that a misspelt heading means: one edit or swap away, two in a heading of 8 letters or more.
  package func nearMiss(of heading: String) -> Declared? {
    let key = heading.headingKey
    guard key.utf8.count >= 3 else { return nil }
    return FormModel.nearMiss(of: key, among: keys).flatMap { fields[$0] }
  }

  /// The field with the most similar heading, if it may have been meant.
  package func similar(to heading: String) -> Declared? {
    let key = heading.headingKey
    let near = keys.filter { abs($0.count - key.count) <= 4 }
    return nearest(to: key, among: near).flatMap { editDistance(key, $0) <= min(4, key.count / 2) ? fields[$0] : nil }
  }
}

extension Declared {
  /// The heading of its column, as people write it: its `heading`, or else its path.
  package var columnName: String { field.heading ?? path.text }
}

extension String {
  /// What is compared of a heading. It is equal for `Protégé's School`, `protege_school` and `PROTEGE SCHOOL:`.
  package var headingKey: String {
    var key = ""
    for word in folded.split(whereSeparator: { " _-.:*?\"“”„".contains($0) }) {
      var word = word.hasSuffix("'s") ? word.dropLast(2) : word
      if word.contains("'") { word = Substring(word.filter { $0 != "'" }) }
      // A genitive without its apostrophe, or a plural.
      if word.count >= 4, word.hasSuffix("s"), !word.hasSuffix("ss") { word = word.dropLast() }
      key += word
    }
    return key
  }
}
