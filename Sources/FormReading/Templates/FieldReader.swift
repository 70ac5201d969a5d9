import FormModel

/// Reads the declarations of fields in forms and in the program.
struct FieldReader {
  /// The program's roles; nil if they are not known.
  let roles: [String]?
  /// The beginning of relative ids.
  var scope: FieldPath
  /// What the fields that are being read belong to.
  var part = Part.form
  /// The names of the shared fields, because one of them may be meant; nil if they are not known.
  var shared: [String]? = []
  var findings: [Finding] = []
  /// The fields that requirements and signatures name.
  var mentions: [Mention] = []
  /// Whether a part of the field that is being read could not be read.
  var isUnsure = false
  /// Whether a part of some options could not be read. They may write into more fields.
  var isPartial = false
  /// The places where options name the fields that they write into.
  var writeIns: [FieldPath: Place] = [:]

  enum Part { case form, entry, row }

  init(roles: [String]?, scope: FieldPath) {
    self.roles = roles
    self.scope = scope
  }

  /// The fields that an entry declares. It is one field, but for `ratings` in groups, which declare a field for each
  /// group.
  mutating func read(_ entry: Node.Entry, id: FieldPath, shared: Field? = nil) -> [Field] {
    if let block = misplacedBlock(entry, shared) {
      findings.append(block)
      isPartial = true
      return []
    }
    var keys = MappingReader(entry.value, what: "field '\(id)'", into: &findings)
    keys.alike = [Field.Key.heading.rawValue, Field.Key.headings.rawValue]
    if !id.isWellFormed { findings.append(.badPath("field", id.text, at: entry.place)) }
    let type = keys.text("type", into: &findings)
    let label = keys.text("label", into: &findings)?.text
    isUnsure = false
    let groups = type?.text == "ratings" ? keys.node("groups") : nil
    let kind: Field.Kind?
    if let type {
      kind = readKind(type, &keys, id: id)
      // An unknown type may have any key.
      if kind == nil { for key in Field.Key.allCases { _ = keys.node(key.rawValue) } }
    } else {
      kind = shared?.kind
      if shared == nil, keys.node("type") == nil { reportNoType(of: entry, keys.what) }
    }
    if label == nil, shared == nil, groups == nil { keys.require("label", at: entry.place, into: &findings) }
    var field = shared ?? Field(id: id, kind: .text, label: "", place: entry.place)
    field.place = entry.place
    field.isUnsure = kind == nil || isUnsure
    if let kind {
      field.kind = kind
      refuseKeys(&keys, of: kind)
    }
    if let label { field.label = label }
    field.spoken = keys.text("spoken", into: &findings)?.text ?? field.spoken
    field.isPrinted = keys.flag("printed", absent: field.isPrinted, into: &findings)
    readUses(&keys, of: &field, isKnown: kind != nil)
    keys.finish(into: &findings)
    if case .ratings(let scale, _) = field.kind, let groups { return readRatingGroups(groups, scale: scale, of: field) }
    return [field]
  }

  /// Reports a block among the fields: an entry with the name of a block and without a type.
  private func misplacedBlock(_ entry: Node.Entry, _ shared: Field?) -> Finding? {
    guard shared == nil, Block.Name(rawValue: entry.key) != nil else { return nil }
    if case .mapping(let entries) = entry.value.content, entries.contains(where: { $0.key == "type" }) { return nil }
    return Finding(
      .error, .unknownKey, "'\(entry.key)' is a block, and stands under 'body'", at: entry.place,
      help: "move it there, as '- \(entry.key): …'; a field of this name needs a type", nature: .unknown)
  }

  /// Reports a field without a type. A shared field may be meant.
  private mutating func reportNoType(of entry: Node.Entry, _ what: String) {
    guard let shared else { return }
    var finding = Finding.missingKey("type", in: what, at: entry.place)
    if let near = nearMiss(of: entry.key, among: shared) { finding.help = "did you mean '\(near)'?" }
    findings.append(finding)
  }

  /// Reads the keys that only some types have.
  private mutating func readUses(_ keys: inout MappingReader, of field: inout Field, isKnown: Bool) {
    let facts = field.kind.facts
    func takes(_ key: Field.Key) -> Bool { !isKnown || facts.keys.contains(key) }
    if part == .row {
      keys.refuse(
        "required", "'required' has no meaning for a table's column",
        help: "name the column under 'required' of a group of rows", into: &findings)
    } else if takes(.required) {
      readRequirement(&keys, of: &field)
    }
    if takes(.past) { field.isPast = keys.flag("past", absent: field.isPast, into: &findings) }
    if takes(.notBefore), let (name, place) = keys.text("not-before", into: &findings) {
      field.notBefore = mention(name, at: place, need: .date)
    }
    if takes(.code) { field.code = keys.code("code", into: &findings) ?? field.code }
    if takes(.blank), let (blank, place) = keys.text("blank", into: &findings) {
      field.blank = blank
      if blank.count > 40 {
        findings.append(.badValue("'blank'", blank, expected: "a pattern of at most 40 letters", at: place))
      }
    }
    if takes(.heading) {
      field.heading = keys.text("heading", into: &findings)?.text ?? field.heading
      let others = keys.items("headings", into: &findings).compactMap { $0.text("each of 'headings'", into: &findings) }
      if !others.isEmpty { field.headings = others }
    }
    if takes(.known) {
      let known = keys.entries("known", into: &findings).map { entry in
        (
          value: entry.key,
          others: entry.value.items("the other names of '\(entry.key.printable)'", into: &findings).compactMap {
            $0.text("each of these names", into: &findings)
          }
        )
      }
      if !known.isEmpty { field.known = KnownValues(known) }
    }
    if takes(.standIn), let (name, place) = keys.text("else", into: &findings) {
      field.standIn = mention(name, at: place, need: .value)
    }
    if takes(.example) { readExample(&keys, of: &field) }
  }

  /// Reports the keys that only other kinds have.
  private mutating func refuseKeys(_ keys: inout MappingReader, of kind: Field.Kind) {
    for key in kind.facts.refusedKeys where keys.has(key.rawValue) {
      let types = key.kinds.map(\.rawValue)
      let help = types.count > 4 ? "leave it out" : "it is for the type \(types.joined(separator: " or "))"
      let message = "'\(key.rawValue)' has no meaning for a field of type '\(kind.name.rawValue)'"
      keys.refuse(key.rawValue, message, help: help, into: &findings)
    }
  }

  /// The full path of a field that is being read.
  func absolute(_ id: FieldPath) -> FieldPath { part == .form ? id : scope.appending(id) }

  private mutating func mention(
    _ name: String, at place: Place, need: Mention.Need = .any, answers: [Mention.Word] = []
  ) -> FieldPath {
    let path = FieldPath(name, in: scope)
    mentions.append(Mention(path, in: scope, at: place, need: need, answers: answers))
    return path
  }

  /// Reads an example for people who begin a file. It must be a value that the field accepts.
  private mutating func readExample(_ keys: inout MappingReader, of field: inout Field) {
    guard let (text, place) = keys.text("example", into: &findings) else { return }
    if let wrong = field.formatFinding(Value(text: text, place: place), at: field.id) {
      let message = "the example is no value of this field: \(wrong.message)"
      findings.append(Finding(.error, .badValue, message, at: place, help: wrong.help))
    }
    field.example = text
  }

  /// Reads `required`: true, or the condition under which the field is required.
  private mutating func readRequirement(_ keys: inout MappingReader, of field: inout Field) {
    guard let node = keys.node("required"), case .mapping = node.content else {
      field.isRequired = keys.flag("required", absent: field.isRequired, into: &findings)
      return
    }
    var found: [Finding] = []
    defer { findings += found }
    field.requiredWhen = readCondition(node, into: &found) { name, answers in
      mention(name.text, at: name.place, answers: answers)
    }
  }
}
