/// The values that a program expects in a field of words, which may hold other values too.
///
/// It is a class, because fields are copied often.
public final class KnownValues: Sendable {
  /// The values as they are written best, in the order of the program.
  public let values: [String]
  /// Each value by its own folded text and by those of its other names.
  private let byName: [String: String]

  /// - Parameter values: Each value with its other names.
  public init(_ values: [(value: String, others: [String])]) {
    self.values = values.map(\.value)
    var byName: [String: String] = [:]
    for (value, others) in values {
      for name in [value] + others where byName[name.folded] == nil { byName[name.folded] = value }
    }
    self.byName = byName
  }

  /// The value that a text names; nil if it names none.
  func value(named text: String) -> String? { byName[text.folded] }

  /// The value that a text probably means, if it names none: its name is one or two letters away.
  func value(near text: String) -> String? {
    let folded = text.folded
    guard byName[folded] == nil else { return nil }
    // A short name is near too many other words.
    return nearMiss(of: folded, among: byName.keys.filter { $0.count > 4 }.sorted()).flatMap { byName[$0] }
  }
}

extension Finding {
  static func nearValue(_ text: String, meant: String, at place: Place, field: FieldPath) -> Finding {
    Finding(
      .warning, "near-value", "'\(text.short)' is nearly '\(meant)'", at: place,
      help: "write '\(meant)' if that is meant", field: field)
  }
}
