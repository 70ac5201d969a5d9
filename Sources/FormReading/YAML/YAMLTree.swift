import FormModel

/// The tree of a YAML file while it is read, with the lists and mappings that have not ended.
struct YAMLTree {
  private(set) var root: Node?
  var findings = FindingList()
  private var open: [Group] = []

  /// A list or mapping that has not ended.
  private struct Group {
    var place: Place
    var isMapping: Bool
    /// Whether it is written in the place of a key.
    var isKey: Bool
    /// Whether it is a mapping that is written as `{key: value}`.
    var isInBraces: Bool
    var items: [Node] = []
    var entries: [Node.Entry] = []
    /// The line of each key; empty while there are few keys.
    var lines: [String: Int] = [:]
    var slot = Slot.none
    /// The key that waits for its value.
    var key = ""
    var keyPosition = SourcePosition.start

    init(place: Place, isMapping: Bool, isKey: Bool, isInBraces: Bool) {
      self.place = place
      self.isMapping = isMapping
      self.isKey = isKey
      self.isInBraces = isInBraces
    }

    /// What the next value belongs to.
    enum Slot: Equatable {
      case none, key
      /// A key that was refused: its value is read and thrown away.
      case dropped, droppedMerge
    }

    var keyPlace: Place { place.at(keyPosition) }
    var node: Node { Node(isMapping ? .mapping(entries) : .list(items), at: place) }

    /// The line of a key that was read before; nil if it is new.
    mutating func line(of key: String) -> Int? {
      // Among few keys, a search is faster than a table.
      if entries.count < 32 { return entries.first { $0.key == key }?.place.position.line }
      if lines.isEmpty { for entry in entries { lines[entry.key] = entry.place.position.line } }
      return lines[key]
    }

    /// Adds a key. Its value comes next.
    mutating func take(_ key: String, at place: Place) {
      if !lines.isEmpty { lines[key] = place.position.line }
      self.key = key
      keyPosition = place.position
      slot = .key
    }
  }

  /// The number of lists and mappings that have not ended.
  var depth: Int { open.count }

  /// Whether the next event is a key.
  var expectsKey: Bool {
    guard let last = open.indices.last else { return false }
    return open[last].isMapping && open[last].slot == .none
  }

  /// The path of the next value; nil below a key that was refused, or if the path is too long for a finding.
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

  /// Whether the innermost group is a mapping in braces.
  var isInBraces: Bool { open.last?.isInBraces ?? false }

  /// The line of the key that waits for its value; 0 if there is none.
  var lineOfKey: Int { open.last.map { $0.slot == .key ? $0.keyPosition.line : 0 } ?? 0 }

  mutating func openList(at place: Place) { open(at: place, isMapping: false) }
  mutating func openMapping(at place: Place, inBraces: Bool) { open(at: place, isMapping: true, inBraces: inBraces) }

  private mutating func open(at place: Place, isMapping: Bool, inBraces: Bool = false) {
    let isKey = expectsKey
    if isKey { findings.append(.keyIsNoText(at: place)) }
    open.append(Group(place: place, isMapping: isMapping, isKey: isKey, isInBraces: inBraces))
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

  /// Ends all lists and mappings. A key that waits for its value gets an empty one.
  mutating func closeAll() {
    if let last = open.last, last.slot == .key { add(Node(.text(""), at: last.keyPlace)) }
    while !open.isEmpty { close() }
  }

  /// Adds a key to the innermost mapping.
  ///
  /// - Parameter key: nil if it is above a limit, which is reported already.
  mutating func addKey(_ key: String?, at place: Place) {
    guard let key, let last = open.indices.last else { return setSlot(.dropped) }
    if key == "<<" {
      findings.append(.mergeKey(at: place))
      setSlot(.droppedMerge)
    } else if key.isEmpty {
      findings.append(.emptyKey(at: place))
      setSlot(.dropped)
    } else if let firstLine = open[last].line(of: key) {
      // While the group has this key, `path` is the path of the key's value.
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

  /// Reports a key, and throws away its value.
  mutating func dropKey(_ finding: Finding) {
    findings.append(finding)
    setSlot(.dropped)
  }

  /// Takes back the key that waits for its value, because it is the rest of the text before it.
  ///
  /// - Returns: Whether there is such a text.
  mutating func takeBackKey() -> Bool {
    guard let last = open.indices.last, open[last].slot == .key, let before = open[last].entries.last,
      case .text(let text) = before.value.content, !text.isEmpty
    else { return false }
    let rest = open[last].key
    // While the group has the key before, `path` is the path of that key's value.
    open[last].key = before.key
    let path = path
    findings.append(.cutText(text, beforeKey: rest, at: before.value.place, field: path))
    setSlot(.none)
    return true
  }

  /// Adds an empty value for an alias. The alias after a merge key is not reported a second time.
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
    // Most lists have no more than four items, and most mappings no more than three entries. Empty ones need no memory.
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
