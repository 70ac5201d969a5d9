import FormModel

/// The tree of a YAML file while it grows, with the lists and mappings that are still open.
struct YAMLTree {
  private(set) var root: Node?
  var findings = FindingList()
  private var open: [Group] = []

  /// A list or mapping whose end has not come.
  private struct Group {
    var place: Place
    var isMapping: Bool
    /// Whether it stands where a key belongs.
    var isKey = false
    var items: [Node] = []
    var entries: [Node.Entry] = []
    /// The line of each key.
    var lines: [String: Int] = [:]
    var slot = Slot.none

    /// What waits for a value.
    enum Slot {
      case none
      case key(String, Place)
      /// A key that does not count: its value is read and dropped.
      case dropped(isMerge: Bool)
    }

    var node: Node { Node(isMapping ? .mapping(entries) : .list(items), at: place) }
  }

  /// How many lists and mappings are open.
  var depth: Int { open.count }

  /// Whether what comes next is a key.
  var expectsKey: Bool {
    guard let last = open.last, last.isMapping, case .none = last.slot else { return false }
    return true
  }

  /// The path of what comes next; nil under a key that does not count, or where it is too long to be told.
  var path: FieldPath? {
    var path = FieldPath.root
    for group in open {
      switch group.slot {
      case .key(let key, _): path = path.appending(key)
      case .none where !group.isMapping: path = path[group.items.count]
      case .none, .dropped: return nil
      }
      if path.text.utf8.count > 1_000 { return nil }
    }
    return path
  }

  mutating func openList(at place: Place) { open(Group(place: place, isMapping: false)) }
  mutating func openMapping(at place: Place) { open(Group(place: place, isMapping: true)) }

  private mutating func open(_ group: Group) {
    var group = group
    group.isKey = expectsKey
    if group.isKey { findings.append(.keyIsNoText(at: group.place)) }
    open.append(group)
  }

  /// Ends the innermost list or mapping.
  mutating func close() {
    guard let group = open.popLast() else { return }
    if group.isKey {
      setSlot(.dropped(isMerge: false))
    } else {
      add(group.node)
    }
  }

  /// Ends all that is open; a key that waits for its value gets an empty one.
  mutating func closeAll() {
    if let last = open.last, case .key(_, let place) = last.slot { add(Node(.text(""), at: place)) }
    while !open.isEmpty { close() }
  }

  /// - Parameter key: nil where it is beyond a limit, which has been said.
  mutating func addKey(_ key: String?, at place: Place) {
    guard let key else { return setSlot(.dropped(isMerge: false)) }
    if key == "<<" {
      findings.append(.mergeKey(at: place))
      setSlot(.dropped(isMerge: true))
    } else if key.isEmpty {
      findings.append(.emptyKey(at: place))
      setSlot(.dropped(isMerge: false))
    } else if let firstLine = open.last?.lines[key] {
      // The path of a mapping that is open ends where its value will stand.
      setSlot(.key(key, place))
      var finding = Finding.duplicateKey(key, firstLine: firstLine, at: place)
      finding.field = path
      findings.append(finding)
      setSlot(.dropped(isMerge: false))
    } else {
      open[open.count - 1].lines[key] = place.position.line
      setSlot(.key(key, place))
    }
  }

  /// An alias is an empty value; the alias of a merge key is part of that mistake.
  mutating func addAlias(at place: Place) {
    if case .dropped(isMerge: true) = open.last?.slot {
      setSlot(.none)
      return
    }
    findings.append(.alias(at: place))
    if expectsKey { setSlot(.dropped(isMerge: false)) } else { add(Node(.text(""), at: place)) }
  }

  mutating func add(_ node: Node) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    guard open[last].isMapping else { return open[last].items.append(node) }
    if case .key(let key, let place) = open[last].slot {
      open[last].entries.append(Node.Entry(key: key, place: place, value: node))
    }
    open[last].slot = .none
  }

  private mutating func setSlot(_ slot: Group.Slot) {
    guard let last = open.indices.last else { return }
    open[last].slot = slot
  }
}
