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
    var isKey: Bool
    var items: [Node] = []
    var entries: [Node.Entry] = []
    /// The line of each key, once there are many.
    var lines: [String: Int] = [:]
    var slot = Slot.none
    /// The key that waits for a value, and its place.
    var key = ""
    var keyPosition = SourcePosition.start

    init(place: Place, isMapping: Bool, isKey: Bool) {
      self.place = place
      self.isMapping = isMapping
      self.isKey = isKey
    }

    /// What waits for a value.
    enum Slot: Equatable {
      case none, key
      /// A key that does not count: its value is read and dropped.
      case dropped, droppedMerge
    }

    var keyPlace: Place { Place(file: place.file, position: keyPosition) }
    var node: Node { Node(isMapping ? .mapping(entries) : .list(items), at: place) }

    /// The line on which a key stands already.
    mutating func line(of key: String) -> Int? {
      // It takes no table to find one of a few.
      if entries.count < 32 { return entries.first { $0.key == key }?.place.position.line }
      if lines.isEmpty { for entry in entries { lines[entry.key] = entry.place.position.line } }
      return lines[key]
    }

    /// Takes a key, whose value comes next.
    mutating func take(_ key: String, at place: Place) {
      if !lines.isEmpty { lines[key] = place.position.line }
      self.key = key
      keyPosition = place.position
      slot = .key
    }
  }

  /// How many lists and mappings are open.
  var depth: Int { open.count }

  /// Whether what comes next is a key.
  var expectsKey: Bool {
    guard let last = open.indices.last else { return false }
    return open[last].isMapping && open[last].slot == .none
  }

  /// The path of what comes next; nil under a key that does not count, or where it is too long to be told.
  var path: FieldPath? {
    var path = FieldPath.root
    for group in open {
      switch group.slot {
      case .key: path = path.appending(group.key)
      case .none where !group.isMapping: path = path[group.items.count]
      case .none, .dropped, .droppedMerge: return nil
      }
      if path.text.utf8.count > 1_000 { return nil }
    }
    return path
  }

  mutating func openList(at place: Place) { open(at: place, isMapping: false) }
  mutating func openMapping(at place: Place) { open(at: place, isMapping: true) }

  private mutating func open(at place: Place, isMapping: Bool) {
    let isKey = expectsKey
    if isKey { findings.append(.keyIsNoText(at: place)) }
    open.append(Group(place: place, isMapping: isMapping, isKey: isKey))
  }

  /// Ends the innermost list or mapping.
  mutating func close() {
    guard let group = open.popLast() else { return }
    if group.isKey {
      setSlot(.dropped)
    } else {
      add(group.node)
    }
  }

  /// Ends all that is open; a key that waits for its value gets an empty one.
  mutating func closeAll() {
    if let last = open.last, last.slot == .key { add(Node(.text(""), at: last.keyPlace)) }
    while !open.isEmpty { close() }
  }

  /// - Parameter key: nil where it is beyond a limit, which has been said.
  mutating func addKey(_ key: String?, at place: Place) {
    guard let key, let last = open.indices.last else { return setSlot(.dropped) }
    if key == "<<" {
      findings.append(.mergeKey(at: place))
      setSlot(.droppedMerge)
    } else if key.isEmpty {
      findings.append(.emptyKey(at: place))
      setSlot(.dropped)
    } else if let firstLine = open[last].line(of: key) {
      // The path of a mapping that is open ends where its value will stand.
      open[last].key = key
      setSlot(.key)
      var finding = Finding.duplicateKey(key, firstLine: firstLine, at: place)
      finding.field = path
      findings.append(finding)
      setSlot(.dropped)
    } else {
      open[last].take(key, at: place)
    }
  }

  /// An alias is an empty value; the alias of a merge key is part of that mistake.
  mutating func addAlias(at place: Place) {
    if open.last?.slot == .droppedMerge {
      setSlot(.none)
      return
    }
    findings.append(.alias(at: place))
    if expectsKey { setSlot(.dropped) } else { add(Node(.text(""), at: place)) }
  }

  mutating func add(_ node: consuming Node) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    // Room for as many as most have; those that stay empty take none.
    guard open[last].isMapping else {
      if open[last].items.isEmpty { open[last].items.reserveCapacity(4) }
      return open[last].items.append(node)
    }
    if open[last].slot == .key {
      if open[last].entries.isEmpty { open[last].entries.reserveCapacity(3) }
      open[last].entries.append(Node.Entry(key: open[last].key, place: open[last].keyPlace, value: node))
    }
    open[last].slot = .none
  }

  private mutating func setSlot(_ slot: Group.Slot) {
    guard let last = open.indices.last else { return }
    open[last].slot = slot
  }
}
