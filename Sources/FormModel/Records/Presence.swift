/// Which groups of a record have a value, and which of its forms are begun. It is made once for each record.
struct Presence: Sendable {
  /// The groups and lists with a value below them. Keys that are not declared count too.
  private var groups: Set<FieldPath>
  /// The paths at which a form is begun. A number or a printed name alone does not begin a form.
  private var begun: Set<FieldPath> = []

  init(_ record: Record, in catalog: Catalog) {
    // A value under an unknown key also shows that somebody wrote something.
    let unknown = record.allUnknown
    groups = Set(unknown)
    record.forEachPath { take($0, in: catalog) }
    for path in unknown { take(path, in: catalog) }
  }

  private mutating func take(_ path: FieldPath, in catalog: Catalog) {
    let parent = path.parent
    var group = parent
    while groups.insert(group).inserted, !group.isRoot { group = group.parent }
    // A form begins at a key of the root, or at an entry of a list there.
    if parent.isRoot { begun.insert(path) }
    if parent.isRoot || begun.contains(parent) || catalog.isPrintedOnly(path) { return }
    group = parent
    while begun.insert(group).inserted, !group.isRoot { group = group.parent }
  }

  /// Whether a group or list has a value below it.
  func isFilled(_ group: FieldPath) -> Bool { groups.contains(group) }
  /// Whether a value at the path or below it begins a form.
  func isBegun(_ path: FieldPath) -> Bool { begun.contains(path) }
}
