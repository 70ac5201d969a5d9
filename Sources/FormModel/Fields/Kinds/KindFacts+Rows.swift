extension KindFacts {
  static let rows = KindFacts(
    "A table: named rows in 'groups', each with the same 'fields' as columns.", keys: [.groups, .fields],
    requiredKeys: [.fields], uses: [.table],
    value: { _, _ in "Rows by their ids; a row that is not there is empty." }, example: { _ in "" })
}
