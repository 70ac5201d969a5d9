extension Evaluation {
  /// Applies the rules of a form, or of the program.
  mutating func apply(_ rules: [Rule], in form: FormCase?) {
    for rule in rules {
      if isResting(rule) { continue }
      guard let each = rule.each else {
        test(rule, at: Spot(form: form, each: nil))
        continue
      }
      guard let list = form.map({ $0.path(each) }) ?? each else { continue }
      if case .unique(let except) = rule.test {
        testUnique(rule, among: entries(of: list, for: rule), except: except, in: form)
        continue
      }
      for entry in entries(of: list, for: rule) {
        test(rule, at: Spot(form: form, each: (each, entry)))
      }
    }
  }

  /// Where a rule is applied.
  struct Spot {
    var form: FormCase?
    /// The list of the rule, and its entry.
    var each: (list: FieldPath, entry: FieldPath)?
  }

  private mutating func test(_ rule: Rule, at spot: Spot) {
    if let condition = rule.condition, !holds(condition, in: spot.form, each: spot.each) { return }
    switch rule.test {
    case .notBefore(let moment): testDate(rule, moment, from: true, at: spot) { $0 >= $1 }
    case .before(let moment): testDate(rule, moment, from: false, at: spot) { $0 < $1 }
    case .notAfter(let moment): testDate(rule, moment, from: false, at: spot) { $0 <= $1 }
    case .count(let count): testCount(rule, count, at: spot)
    case .needs(let other): testNeeds(rule, other, at: spot)
    case .filled: testFilled(rule, at: spot)
    case .same(let other): testSame(rule, other, at: spot)
    case .differs(let others): testDiffers(rule, others, at: spot)
    case .ends(let endings): testEnds(rule, endings, at: spot)
    case .unique: return
    }
  }

  /// The entries of the list that the rule holds for; of rows, those that are named, by themselves or by their group.
  private func entries(of list: FieldPath, for rule: Rule) -> [FieldPath] {
    if case .rows(let groups, _)? = checker.fields[list]?.kind {
      let rows = groups.flatMap { group in
        group.rows.map(\.id).filter {
          rule.entries.isEmpty || rule.entries.contains($0) || rule.entries.contains(group.label)
        }
      }
      return rows.map { list.appending($0) }.filter { isFilled($0) }
    }
    let entries = record.entries(of: list)
    if rule.entries.isEmpty { return entries }
    return entries.enumerated().filter { rule.entries.contains(String($0.offset + 1)) }.map(\.element)
  }

  /// Whether a rule by position rests, as its list has not the entries that it should have.
  private func isResting(_ rule: Rule) -> Bool {
    guard !miscounted.isEmpty else { return false }
    if let each = rule.each, miscounted.contains(each) {
      switch rule.test {
      case .notBefore, .before, .notAfter: return true
      case .unique, .count, .needs, .filled, .same, .differs, .ends: return !rule.entries.isEmpty
      }
    }
    return rule.references.contains { path in miscounted.contains { path.text.hasPrefix("\($0)[#]") } }
  }

  /// The path of a field that a rule names.
  func path(_ id: FieldPath, at spot: Spot) -> FieldPath? {
    let id = spot.each.map { id.at($0.entry, of: $0.list) } ?? id
    return spot.form.map { $0.path(id) } ?? id
  }

  /// The value that is tested: the first that is filled.
  func tested(_ rule: Rule, at spot: Spot) -> FieldPath? {
    for id in rule.fields {
      if let path = path(id, at: spot), isFilled(path) { return path }
    }
    return nil
  }

  /// Says what the rule says of the value at `path`.
  mutating func report(_ rule: Rule, at path: FieldPath, _ spot: Spot) {
    report(
      rule.severity, rule.code, text(rule.message, at: spot), at: path, help: rule.help.map { text($0, at: spot) })
    // A form's own rule is its business, whosever the value is.
    if let form = spot.form, rule.severity == .error, key(of: path) == nil { charge(form, rule.code) }
  }

  /// Says what the rule says of something that is not there.
  mutating func reportMissing(_ rule: Rule, at path: FieldPath, _ spot: Spot) {
    reportMissing(
      rule.severity, rule.code, text(rule.message, at: spot), at: path, help: rule.help.map { text($0, at: spot) },
      form: spot.form)
  }

  /// A text of the program with the values of this team.
  private func text(_ text: RichText, at spot: Spot) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words, _), .link(let words, _, _): return words
      case .blank(let blank, _): return path(blank.field, at: spot).flatMap { record[$0] } ?? "…"
      case .number: return spot.form?.number.map(String.init) ?? "…"
      case .day(let key, _): return day(key)?.long ?? key
      }
    }.joined()
  }

  /// Whether a condition holds.
  func holds(_ condition: Condition, in form: FormCase?, each: (list: FieldPath, entry: FieldPath)? = nil) -> Bool {
    let spot = Spot(form: form, each: each)
    func isOne(_ id: FieldPath, of texts: [String]) -> Bool {
      guard let path = path(id, at: spot), let value = record[path] else { return false }
      guard let field = checker.field(path)?.field else { return texts.contains(value) }
      let compared = field.compared(value)
      return texts.contains { field.compared($0) == compared }
    }
    switch condition {
    case .isEqual(let id, let text): return isOne(id, of: [text])
    case .hasValue(let id): return path(id, at: spot).map { isFilled($0) } ?? false
    case .isOneOf(let id, let options): return isOne(id, of: options)
    case .all(let all): return all.allSatisfy { holds($0, in: form, each: each) }
    case .any(let any): return any.contains { holds($0, in: form, each: each) }
    case .not(let inner): return !holds(inner, in: form, each: each)
    }
  }
}
