extension Catalog {
  /// A form, with the facts about it that are the same for all teams.
  public final class Form: Sendable {
    public let template: Template
    /// The numbers of a repeated form in the packet.
    public let numbers: [Int]
    public let isInPacket: Bool
    /// Whether a team's data is checked against it.
    public let isJudged: Bool
    /// The keys at the root of a team's data that hold the form's own values.
    public let ownKeys: [String]
    /// Its signatures, required or not.
    public let signatures: [Declared]
    /// Its initials, required or not. Those in the entries of a list have the list.
    let initials: [(field: Declared, list: FieldPath?)]
    /// The keys of `ownKeys` as paths.
    let ownPaths: [FieldPath]
    /// The key of its own values. For a repeated form it is the list.
    package let key: FieldPath
    /// The days beside its required signatures and initials. The last of them can say when the form was completed.
    let marks: [FieldPath]
    /// Its rules that count entries. They are tested first, because the other rules depend on the counts.
    let countRules: [Rule]
    let otherRules: [Rule]
    let requirements: [Requirement]
    /// The fields and parts that the form declares. `shared` has those of the program.
    private let declared: [FieldPath: Declared]
    private let shared: [FieldPath: Declared]
    private let title: String

    /// - Parameters:
    ///   - declared: The template's fields and their parts.
    ///   - shared: The fields of the program and their parts.
    ///   - lists: The fields of all forms. If another form asks for this form's list, this form is not judged by
    ///     itself.
    init(
      _ template: Template, of program: Program, declared: [FieldPath: Declared], shared: [FieldPath: Declared],
      lists: Set<FieldPath>
    ) {
      self.template = template
      self.declared = declared
      self.shared = shared
      title = template.title.plainWords
      let isShared = Set(program.fields.map(\.id))
      let own = template.fields.filter { field in
        !isShared.contains(field.id) && (template.list == nil || template.isOfEntry(field.id))
      }
      var keys: [String] = []
      for case .key(let key)? in own.map(\.id.steps.first) where !keys.contains(key) { keys.append(key) }
      ownKeys = keys
      ownPaths = keys.map { FieldPath($0) }
      key = template.list ?? ownPaths.first ?? FieldPath(template.id)
      countRules = template.rules.filter(\.isCount)
      otherRules = template.rules.filter { !$0.isCount }
      signatures = template.fields.compactMap { field in
        if case .signature = field.kind { declared[field.id] } else { nil }
      }
      initials = template.fields.flatMap { field -> [(field: Declared, list: FieldPath?)] in
        switch field.kind {
        case .initials where !template.isOfOtherList(field.id): return declared[field.id].map { [($0, nil)] } ?? []
        case .list(_, let children):
          return children.compactMap { child in
            guard case .initials = child.kind else { return nil }
            var inner = child
            inner.id = field.id.anyEntry.appending(child.id)
            return (Declared(inner), field.id)
          }
        default: return []
        }
      }
      requirements = template.fields.flatMap { field -> [Requirement] in
        // Fields in the entries of another list are part of that list.
        if template.isOfOtherList(field.id) { return [] }
        return Requirement.all(of: field, isShared: isShared.contains(field.id))
      }
      marks = requirements.compactMap { requirement -> FieldPath? in
        switch requirement {
        case .signature(let field), .initials(let field): field.path.part(.date)
        case .value, .ratings, .entries: nil
        }
      }
      let entry = program.packet.forms.first { $0.form == template.id }
      numbers = entry?.numbers ?? []
      isInPacket = entry != nil
      let isExpected = !ownKeys.isEmpty && (!template.due.isEmpty || template.goesTo != nil)
      let asksForOwn = isExpected || requirements.contains { !$0.isShared }
      isJudged = asksForOwn && !(template.list.map { lists.contains($0) } ?? false)
    }

    /// The field or part at a path, as this form declares it. If it does not, as the program does.
    public subscript(path: FieldPath) -> Declared? { declared[path] ?? shared[path] }

    /// The form once for each of its numbers in the packet.
    public var refs: [FormRef] {
      template.list == nil ? [FormRef(template.id)] : numbers.map { FormRef(template.id, $0) }
    }

    /// The severity of a finding about something missing. It is a warning if nobody judges the form.
    var missingSeverity: Finding.Severity { template.goesTo == nil ? .warning : .error }

    /// Its name in a sentence: `the Mentor Comment Form of Experience 2`.
    package func called(_ number: Int?) -> String {
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

    /// The key of the calendar's day on which the form is due.
    func due(_ number: Int?) -> String? { template.due[number] ?? template.due[nil] }
  }
}
