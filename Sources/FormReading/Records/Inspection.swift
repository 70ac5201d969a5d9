import FormModel

/// Checks files by a program's forms, on one day.
///
/// It decodes no image itself: its initializer gets a function for that.
public struct Inspection: Sendable {
  /// Says what the image of a signature shows. The path is as the data file writes it.
  public typealias ImageReader = @Sendable (_ path: String, _ fetch: Fetch) throws(FetchError) -> ImageFacts

  private let checker: Checker
  private let reader: RosterReader
  public let program: Program

  private let files: [SourceFile]
  private let today: CalendarDate
  private let readImage: ImageReader

  public init(_ forms: FormSet, asOf today: CalendarDate, readImage: @escaping ImageReader) {
    files = forms.files
    self.today = today
    self.readImage = readImage
    program = forms.program
    checker = Checker(forms.catalog, today: today)
    reader = RosterReader(forms.catalog)
  }

  /// The forms that are judged, in the packet's order.
  public var forms: [FormRef] { checker.catalog.packet }

  /// A copy that shares no object with this one.
  public func copy() -> Inspection {
    var findings: [Finding] = []
    return FormSet.read(files, into: &findings).map { Inspection($0, asOf: today, readImage: readImage) } ?? self
  }

  /// Reads a roster or a team's file, and checks each of its teams alone.
  ///
  /// - Parameter fetch: Fetches the images that the file names.
  public func inspect(_ file: SourceFile, fetch: @escaping Fetch) -> InspectedFile {
    var findings: [Finding] = []
    guard let data = reader.readAny(file, into: &findings) else { return InspectedFile(findings: findings) }
    // Several teams may name the same image.
    var images: [String: Result<ImageFacts, FetchError>] = [:]
    let teams = data.teams.indices.map { index in inspect([source(data, index)], images: &images) { _ in fetch } }
    return InspectedFile(findings: findings + data.findings, teams: teams)
  }

  /// The teams in the order of the files, each of them once. If several files or rows are about one team, the team is
  /// checked again with all of them.
  ///
  /// - Parameters:
  ///   - reread: Reads the file at an index again, because the content of files is not kept.
  ///   - fetch: Fetches the images that a file names, by the name of the file.
  public func teams(
    of files: [InspectedFile], reread: (Int) -> SourceFile?, fetch: (_ file: String) -> Fetch
  ) -> [InspectedTeam] {
    let all = files.flatMap(\.teams)
    let parts = sameTeams(all.map(\.identity))
    var teams = parts.map { all[$0[0]] }
    let spots = files.enumerated().flatMap { file, inspected in inspected.teams.indices.map { (file: file, team: $0) } }
    // A roster is read again only once, for all its teams that have files of their own.
    var rosters: [Int: DataFile] = [:]
    var images: [String: Result<ImageFacts, FetchError>] = [:]
    for (index, parts) in parts.enumerated() where parts.count > 1 {
      let sources = parts.map { spots[$0] }.compactMap { part -> TeamSource? in
        guard let data = rosters[part.file] ?? reread(part.file).flatMap({ read($0) }) else { return nil }
        if files[part.file].teams.count > 1 { rosters[part.file] = data }
        return data.teams.indices.contains(part.team) ? source(data, part.team) : nil
      }
      teams[index] = inspect(sources, images: &images, fetch: fetch)
    }
    for (index, finding) in checker.catalog.nearTeams(teams.map(\.identity)) {
      teams[index].report.findings.append(finding)
    }
    return teams
  }

  /// The positions of the identities by team, in order. Two identities are one team if one of them is the other under
  /// an earlier name.
  private func sameTeams(_ identities: [TeamIdentity]) -> [[Int]] {
    var teams: [[Int]] = []
    // The team that has each identity as its present one, and as an earlier one.
    var present: [String: Int] = [:]
    var earlier: [String: Int] = [:]
    for (position, identity) in identities.enumerated() {
      guard let own = identity.present else {
        teams.append([position])
        continue
      }
      let known = Set(([present[own], earlier[own]] + identity.earlier.map { present[$0] }).compactMap(\.self)).sorted()
      let team = known.first ?? teams.count
      if known.isEmpty { teams.append([]) }
      teams[team].append(position)
      for other in known.dropFirst() {
        teams[team] += teams[other]
        teams[other] = []
        present = present.mapValues { $0 == other ? team : $0 }
        earlier = earlier.mapValues { $0 == other ? team : $0 }
      }
      present[own] = team
      for name in identity.earlier where earlier[name] == nil { earlier[name] = team }
    }
    return teams.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  private func read(_ file: SourceFile) -> DataFile? {
    var findings: [Finding] = []
    return reader.readAny(file, into: &findings)
  }

  private func source(_ data: DataFile, _ index: Int) -> TeamSource {
    TeamSource(
      record: data.teams[index].record, known: data.teams[index].findings, inherited: data.inherited,
      kind: data.kind, isPartial: data.isPartial)
  }

  /// Checks what is known of one team.
  ///
  /// - Parameter known: The images that are already read.
  private func inspect(
    _ sources: [TeamSource], images known: inout [String: Result<ImageFacts, FetchError>],
    fetch: (_ file: String) -> Fetch
  ) -> InspectedTeam {
    var source = sources.count == 1 ? sources[0] : checker.merge(sources)
    let record = source.record
    let words = record.teamName(in: program)
    source.known = source.known.of(words)
    source.others = source.others.of(words)
    let images = readImages(of: record, team: words, known: &known, into: &source.known, fetch: fetch)
    let facts = (program.roles.compactMap(\.name) + program.completers.map(\.field)).map { ($0, record[$0]) }
    return InspectedTeam(
      identity: TeamIdentity(record, in: checker.catalog), words: words,
      facts: Dictionary(facts.compactMap { path, text in text.map { (path, $0) } }) { first, _ in first },
      report: checker.check(source, images: images))
  }

  private func readImages(
    of record: Record, team: String?, known: inout [String: Result<ImageFacts, FetchError>],
    into findings: inout [Finding], fetch: (_ file: String) -> Fetch
  ) -> [FieldPath: ImageFacts] {
    var images: [FieldPath: ImageFacts] = [:]
    // The key is compared first, because to look up each path takes as long as to check the team.
    let paths = record.paths.filter { $0.lastKey == Field.Part.image.rawValue && checker.catalog[$0]?.part == .image }
    for path in paths.sorted() {
      guard let value = record.value(path) else { continue }
      let name = "\(value.place.file)\n\(value.text)"
      let facts =
        known[name]
        ?? Result { () throws(FetchError) in try readImage(value.text, fetch(value.place.file)) }
      known[name] = facts
      switch facts {
      case .success(let facts): images[path] = facts
      case .failure(let error):
        var finding = Finding.unreadableImage(value, error, field: path)
        // An image that all teams inherit is reported once.
        finding.team = record.isInherited(path) ? nil : team
        findings.append(finding)
      }
    }
    return images
  }
}

extension Finding {
  /// An image that a value names and that cannot be read.
  package static func unreadableImage(_ value: Value, _ error: FetchError, field: FieldPath) -> Finding {
    Finding(
      .error, "unreadable-file", "the image '\(value.text)' cannot be read: \(error.reason)", at: value.place,
      help: error.help, field: field)
  }
}

/// The result of checking a file.
public struct InspectedFile: Sendable {
  /// The findings that concern no single team.
  public var findings: [Finding]
  public var teams: [InspectedTeam]

  public init(findings: [Finding], teams: [InspectedTeam] = []) {
    self.findings = findings
    self.teams = teams
  }
}

/// The result of checking a team.
public struct InspectedTeam: Sendable {
  /// What tells whether two results are about one team.
  public var identity: TeamIdentity
  public var words: String?
  /// The names of its people, and the values for a list of completers.
  public var facts: [FieldPath: String]
  public var report: TeamReport
}
