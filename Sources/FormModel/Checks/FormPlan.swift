/// What a form asks for, worked out once for all teams, which share it.
final class FormPlan: Sendable {
  let template: Template
  private let title: String
  /// The keys at a team file's root under which its own values stand.
  let ownKeys: [String]
  /// The same as paths.
  let ownPaths: [FieldPath]
  /// The key under which its own values stand, or its list.
  let key: FieldPath
  /// With what the ids of its own fields begin.
  let fieldRoot: FieldPath
  /// The rules that count entries, and the others, which are for what was counted.
  let countRules: [Rule]
  let otherRules: [Rule]
  let requirements: [Requirement]
  /// The signatures of the form, required or not.
  let signatures: [Field.Shared]
  /// Which numbers of a repeated form the packet has.
  let numbers: [Int]
  let isInPacket: Bool

  /// Something without which the form is incomplete; paths begin with the form's list where it has one.
  enum Requirement: Sendable {
    /// A value; `group` is what is missing where nothing of it is filled.
    case value(Field.Shared, group: FieldPath?, isShared: Bool)
    case signature(Field.Shared)
    case initials(Field.Shared)
    /// So many ratings under the field.
    case ratings(Field.Shared, count: Int)
    /// The fields of each entry, with ids that count from it.
    case entries(FieldPath, [Field.Shared])
  }

  init(_ template: Template, of program: Program) {
    self.template = template
    title = template.title.plainWords
    let shared = Set(program.fields.map(\.id))
    let own = template.fields.filter { field in
      !shared.contains(field.id) && (template.list == nil || template.isOfEntry(field.id))
    }
    var keys: [String] = []
    for case .key(let key)? in own.map(\.id.steps.first) where !keys.contains(key) { keys.append(key) }
    ownKeys = keys
    ownPaths = keys.map { FieldPath($0) }
    key = template.list ?? ownPaths.first ?? FieldPath(template.id)
    fieldRoot = template.list.map { FieldPath("\($0)[]") } ?? ownPaths.first ?? .root
    countRules = template.rules.filter(\.isCount)
    otherRules = template.rules.filter { !$0.isCount }
    var requirements: [Requirement] = []
    var signatures: [Field.Shared] = []
    for field in template.fields {
      if case .signature = field.kind { signatures.append(.init(field)) }
      // The fields of an entry of another list are part of that list.
      if field.id.isPattern, !template.isOfEntry(field.id) { continue }
      requirements += Self.requirements(of: field, isShared: shared.contains(field.id))
    }
    self.requirements = requirements
    self.signatures = signatures
    let entry = program.packet.forms.first { $0.form == template.id }
    numbers = entry?.numbers ?? []
    isInPacket = entry != nil
  }

  private static func requirements(of field: Field, isShared: Bool) -> [Requirement] {
    let isAsked = field.isRequired || field.requiredWhen != nil
    switch field.kind {
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .choice:
      let group = isShared && !field.id.parent.isRoot ? field.id.parent : nil
      return isAsked ? [.value(.init(field), group: group, isShared: isShared)] : []
    case .ratings(_, let statements): return isAsked ? [.ratings(.init(field), count: statements.count)] : []
    case .initials: return isAsked ? [.initials(.init(field))] : []
    case .signature: return isAsked ? [.signature(.init(field))] : []
    case .list(_, let fields):
      let asked = fields.filter { $0.isRequired || $0.requiredWhen != nil }.map { Field.Shared($0) }
      return asked.isEmpty ? [] : [.entries(field.id, asked)]
    case .rows(let groups, let fields):
      return groups.flatMap { group in
        group.rows.flatMap { row in
          fields.filter { group.required.contains($0.id) }.map { child -> Requirement in
            var asked = child
            asked.isRequired = true
            asked.id = field.id.appending(row.id).appending(child.id)
            asked.spoken = "\(row.label), \(child.label)"
            return .value(.init(asked), group: nil, isShared: false)
          }
        }
      }
    }
  }

  /// Whether it is judged at all: something of its own is asked for, or it is due or goes to someone, and no other form
  /// asks for the same list.
  func isJudged(_ others: [FormPlan]) -> Bool {
    let isExpected = !ownKeys.isEmpty && (!template.due.isEmpty || template.goesTo != nil)
    let asksForOwn =
      isExpected || requirements.contains { if case .value(_, _, isShared: true) = $0 { false } else { true } }
    guard let list = template.list else { return asksForOwn }
    return asksForOwn && !others.contains { $0.template.index[list] != nil }
  }

  /// Everything missing on a form that goes to nobody is a warning.
  var missingSeverity: Finding.Severity { template.goesTo == nil ? .warning : .error }

  /// As people call it in a sentence.
  func called(_ number: Int?) -> String {
    if number == nil, template.list != nil { return "a \(title) without a number" }
    guard let called = template.called else { return "the \(title)" }
    return called.pieces.map { piece in
      switch piece {
      case .words(let text, _), .link(let text, _, _): text
      case .number: number.map(String.init) ?? ""
      case .blank, .day: ""
      }
    }.joined()
  }

  /// The key of the calendar by which it is due.
  func due(_ number: Int?) -> String? { template.due[number] ?? template.due[nil] }
}
