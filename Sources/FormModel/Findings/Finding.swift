/// Something that a person should know about an input. It is a value, not a line of a log.
public struct Finding: Hashable, Sendable {
  /// The weight of a finding. Only errors change the exit code.
  public enum Severity: String, Sendable { case error, warning, note }

  /// A stable, kebab-case name. `rule CODE` explains it. Each code is declared in an extension beside its check.
  public struct Code: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var name: String
    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }
    public var description: String { name }
  }

  public var severity: Severity
  public var code: Code
  /// One sentence without a full stop. It begins with a small letter, or with a name.
  public var message: String
  /// Its place in the input; nil for a file that could not be opened.
  public var place: Place?
  /// What to do about it, if there is one obvious cure.
  public var help: String?
  /// The team, as `protégé / mentor`; nil if the finding concerns several teams or none.
  public var team: String?
  /// The path of the value in a team file.
  public var field: FieldPath?
  /// The form that it concerns.
  public var form: FormRef?
  /// The role that has to sign, by its id.
  public var role: String?
  /// The kind of mistake.
  public var nature: Nature

  public init(
    _ severity: Severity, _ code: Code, _ message: String, at place: Place?, help: String? = nil,
    team: String? = nil, field: FieldPath? = nil, nature: Nature = .malformed
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.help = help
    self.team = team
    self.field = field
    self.nature = nature
  }
}

extension Sequence where Element == Finding {
  /// Whether at least one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The findings in the order in which people read them: by file (bytewise), line, column, code and field. Equal
  /// findings are kept once.
  public func inReadingOrder() -> [Finding] {
    func isBefore(_ a: String, _ b: String) -> Bool? {
      a.utf8.elementsEqual(b.utf8) ? nil : a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    func precedes(_ a: Finding, _ b: Finding) -> Bool {
      if let isBefore = isBefore(a.place?.file ?? "", b.place?.file ?? "") { return isBefore }
      let (p, q) = (a.place?.spot ?? .text(.start), b.place?.spot ?? .text(.start))
      if p != q { return p < q }
      return isBefore(a.code.name, b.code.name) ?? isBefore(a.field?.text ?? "", b.field?.text ?? "") ?? false
    }
    var kept: [Finding] = []
    // The kept findings that the order does not distinguish from the next one. Equal findings are always among them.
    var run: Set<Finding> = []
    for finding in sorted(by: precedes) {
      if let last = kept.last {
        if precedes(last, finding) { run = [] } else { run.insert(last) }
      }
      if run.isEmpty || run.insert(finding).inserted { kept.append(finding) }
    }
    return kept
  }
}
