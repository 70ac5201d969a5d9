/// Something that a person should know about an input: a value, not a log line.
public struct Finding: Hashable, Sendable {
  /// How much a finding weighs. Only errors change the exit code.
  public enum Severity: String, Sendable { case error, warning, note }

  /// A stable, kebab-case name, `rule CODE` explains it. The home of each code is an extension beside its check.
  public struct Code: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var name: String
    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }
    public var description: String { name }
  }

  public var severity: Severity
  public var code: Code
  /// One sentence: lower case unless a name begins it, no full stop.
  public var message: String
  /// Where it is; nil for a file as a whole that could not be opened.
  public var place: Place?
  /// What to do about it, where there is one obvious cure.
  public var help: String?
  /// The team that it concerns, as `protégé / mentor`; nil where it concerns several or none.
  public var team: String?
  /// The path of the value in a team file.
  public var field: FieldPath?
  /// The form that it concerns.
  public var form: FormRef?
  /// Who is to sign, by the role's id.
  public var role: String?
  /// What it is about.
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
  /// Whether one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order in which people read them: file (bytewise), line, column, code, field; repeats dropped.
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
    // Repeats stand together: in a run of findings that nothing of their order tells apart.
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
