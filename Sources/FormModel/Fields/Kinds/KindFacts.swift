/// What each part of the program knows of a kind of field: the template reader, the checks, the schemas, the files to
/// start from. Each kind has its facts in a file of its own.
///
/// It is a class, so that passing it on copies nothing. Drawing is not a fact: FormLayout has switches over all kinds.
package final class KindFacts: Sendable {
  /// What a field of the kind is, as a sentence for the author of a template.
  package let words: String
  /// The keys of a declaration that the kind has, and others have not.
  package let keys: [Field.Key]
  /// The keys without which a declaration of the kind is incomplete.
  package let requiredKeys: [Field.Key]
  /// The keys that other kinds have, and this kind has not, by name.
  package let refusedKeys: [Field.Key]
  /// Where a template can name a field of the kind.
  package let uses: Set<Field.Use>
  /// The parts of its value; empty where the value is whole.
  package let parts: [Field.Part]
  /// What to write as its value, as a sentence for the person who fills it in.
  package let value: @Sendable (Field.Kind, Program) -> String
  /// The same in a few words, for a comment behind the value; nil where the field's label is enough.
  package let hint: @Sendable (Field.Kind, Program) -> String?
  /// Other ways to write its value, each as a line of a comment.
  package let otherWays: [String]
  /// A value as somebody would write it; nil where the field's own words are the better example.
  package let example: @Sendable (Field.Kind) -> String?
  /// Which texts are values; nil where each text is one.
  let grammar: Grammar?
  /// Which texts an editor accepts; nil where it accepts each text, or has a list of answers.
  package let patterns: Patterns?
  /// Whether a value can have several lines.
  package let isLong: Bool
  /// Whether YAML has a value without quotes, also where it reads the value as a number or a date.
  package let isPlain: Bool
  /// A text that is the same for all ways to write one value.
  let normal: @Sendable (String) -> String
  /// Whether conditions compare the normal texts, so that `true` is `yes` and `007` is `7`.
  let comparesNormal: Bool

  init(
    _ words: String, keys: [Field.Key], requiredKeys: [Field.Key] = [], uses: Set<Field.Use>, parts: [Field.Part] = [],
    value: @escaping @Sendable (Field.Kind, Program) -> String,
    hint: @escaping @Sendable (Field.Kind, Program) -> String? = { _, _ in nil }, otherWays: [String] = [],
    example: @escaping @Sendable (Field.Kind) -> String? = { _ in nil }, grammar: Grammar? = nil,
    patterns: Patterns? = nil, isLong: Bool = false, isPlain: Bool = false,
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
    self.normal = normal
    self.comparesNormal = comparesNormal
  }

  /// Which texts are values of a kind, and what is said of the others.
  struct Grammar: Sendable {
    var code: Finding.Code
    var severity = Finding.Severity.error
    var isWellFormed: @Sendable (String, Field.Kind) -> Bool
    /// The end of a sentence that begins with the text: `is not a day`.
    var fault: @Sendable (Field.Kind) -> String
    /// What to write instead.
    var help: @Sendable (String, Field.Kind) -> String
  }

  /// Which texts an editor accepts: regular expressions for what the reader accepts. They may accept more.
  package struct Patterns: Sendable {
    package var patterns: [String]
    /// What the editor says of other texts.
    package var help: String
    /// The type that YAML may read the text as, beside a text.
    package var type = YAMLType.text
  }

  /// A type of a YAML value.
  package enum YAMLType: Sendable { case text, number, flag }
}
