extension Finding.Code {
  public static let nameOrder: Self = "name-order"
}

extension Value {
  /// The finding about a name with the last name first; nil for every other name. The value still counts.
  func nameOrder(at path: FieldPath) -> Finding? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let name = PersonName(text)
    guard name.isLastNameFirst else { return nil }
    let words = (name.words + [name.suffix].compactMap(\.self)).joined(separator: " ")
    return Finding(
      .warning, .nameOrder, "'\(text.short)' has the last name first, and forms print it as it is written", at: place,
      help: name.suffix == nil ? "write it as \(words)" : "write the given names first", field: path,
      nature: .doubtful)
  }
}
