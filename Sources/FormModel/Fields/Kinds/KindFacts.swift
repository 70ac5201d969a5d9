/// The facts about a kind of field that the template reader, the checks, the schemas and the starting files need. The
/// facts of each kind are in a file of their own.
///
/// It is a class, so that passing it copies nothing. Drawing is not a fact: FormLayout has switches over all kinds.
package final class KindFacts: Sendable {
  /// A sentence for the author of a template: what a field of the kind is.
  package let words: String
  /// The keys that only declarations of this kind, and of some other kinds, have.
  package let keys: [Field.Key]
  /// The required keys of a declaration.
  package let requiredKeys: [Field.Key]
  /// The keys of other kinds that this kind refuses, in the order of their names.
  package let refusedKeys: [Field.Key]
  /// Where a template can name a field of the kind.
  package let uses: Set<Field.Use>
  /// The parts of its value; empty for a value without parts.
  package let parts: [Field.Part]
  /// A sentence for the person who fills it in: what to write.
  package let value: @Sendable (Field.Kind, Program) -> String
  /// The same in a few words, for a comment after the value; nil if the field's label is enough.
  package let hint: @Sendable (Field.Kind, Program) -> String?
  /// Other ways to write its value, each as a line of a comment.
  package let otherWays: [String]
  /// An example value; nil if the field's own words are a better example.
  package let example: @Sendable (Field.Kind) -> String?
  /// The grammar of its values; nil if every text is a value.
  let grammar: Grammar?
  /// The patterns of texts that an editor accepts; nil if it accepts every text, or has a list of answers.
  package let patterns: Patterns?
  /// Whether a value can have several lines.
  package let isLong: Bool
  /// Whether a value needs no quotes in YAML, even if YAML takes it for a number or a date.
  package let isPlain: Bool
  /// The value that a well-formed text means, if people write the kind's values in other ways too: `yes` for `✓`. It
  /// takes the place of the text. It is nil if the text is the value.
  let meant: @Sendable (String, Field.Kind) -> String?
  /// Makes the normal form of a text. It is equal for all ways to write one value.
  let normal: @Sendable (String) -> String
  /// Whether conditions compare the normal forms, so that `true` equals `yes`, and `007` equals `7`.
  let comparesNormal: Bool

  init(
    _ words: String, keys: [Field.Key], requiredKeys: [Field.Key] = [], uses: Set<Field.Use>, parts: [Field.Part] = [],
    value: @escaping @Sendable (Field.Kind, Program) -> String,
    hint: @escaping @Sendable (Field.Kind, Program) -> String? = { _, _ in nil }, otherWays: [String] = [],
    example: @escaping @Sendable (Field.Kind) -> String? = { _ in nil }, grammar: Grammar? = nil,
    patterns: Patterns? = nil, isLong: Bool = false, isPlain: Bool = false,
    meant: @escaping @Sendable (String, Field.Kind) -> String? = { _, _ in nil },
    normal: @escaping @Sendable (String) -> String = { $0.folded }, comparesNormal: Bool = false
  ) {
    self.words = words
    self.keys = keys
    self.requiredKeys = requiredKeys
    refusedKeys = Field.Key.allCases.filter { !keys.contains($0) }.sorted { $0.rawValue < $1.rawValue }
    self.uses = uses
    self.parts = parts
    self.value = value
    self.hint = hint
    self.otherWays = otherWays
    self.example = example
    self.grammar = grammar
    self.patterns = patterns
    self.isLong = isLong
    self.isPlain = isPlain
    self.meant = meant
    self.normal = normal
    self.comparesNormal = comparesNormal
  }

  /// Which texts are values of a kind, and the message about other texts.
  final class Grammar: Sendable {
    let code: Finding.Code
    let severity: Finding.Severity
    let isWellFormed: @Sendable (String, Field.Kind) -> Bool
    /// The end of a sentence that begins with the wrong text: `is not a day`.
    let fault: @Sendable (String, Field.Kind) -> String
    /// What to write in its place.
    let help: @Sendable (String, Field.Kind) -> String

    init(
      code: Finding.Code, severity: Finding.Severity = .error,
      isWellFormed: @escaping @Sendable (String, Field.Kind) -> Bool,
      fault: @escaping @Sendable (String, Field.Kind) -> String,
      help: @escaping @Sendable (String, Field.Kind) -> String
    ) {
      self.code = code
      self.severity = severity
      self.isWellFormed = isWellFormed
      self.fault = fault
      self.help = help
    }
  }

  /// Regular expressions for the texts that an editor accepts. They may accept more texts than the reader does.
  package struct Patterns: Sendable {
    package var patterns: [String]
    /// What the editor says about other texts.
    package var help: String
    /// The type that YAML may give to the text. An editor accepts this type too.
    package var type = YAMLType.text
  }

  /// A type of a YAML value.
  package enum YAMLType: Sendable { case text, number, flag }
}
