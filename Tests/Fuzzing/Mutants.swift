import FormModel
import FormReading

/// All mutants of a template file. A mutant is a copy with one change.
package struct Mutants: Sendable {
  private let program: OwnProgram
  private let file: SourceFile
  private let root: Node
  private var all: [(path: [Int], change: Change)] = []

  /// A change to an entry of a mapping or an item of a list, or to its value.
  private enum Change: Sendable {
    case deleted, doubled, misspelt, renamed, reversed, repeated
    case nestedInFlow, nestedInBlocks
    case wrapped(String)
    case replaced(by: String, Node)
  }

  /// Lists the mutants of a file.
  package init(of file: SourceFile, in program: OwnProgram) throws {
    self.program = program
    self.file = file
    var findings: [Finding] = []
    guard let root = readYAML(file, limits: .template, into: &findings) else {
      throw Stranger.Fault(description: "\(findings)")
    }
    self.root = root
    let paths = root.paths
    let parts = paths.compactMap { root[$0] }
    let words = parts.flatMap(\.words)
    for (index, path) in paths.enumerated() {
      var changes: [Change] = [.deleted, .doubled, .misspelt, .renamed, .repeated, .nestedInFlow, .nestedInBlocks]
      changes += [.wrapped("keep"), .wrapped("not"), .reversed]
      // A small program gets each hostile value at each place. Other programs get seven at each place, others at the
      // next.
      let values = HostileValue.all
      let count = program == .fieldTrip ? values.count : 7
      changes += (0..<count).map { values[(index * 7 + $0) % values.count] }.map { .replaced(by: $0.name, $0.node) }
      // Each place also gets some parts and words of the same file, others at the next place.
      for step in [1, 7, 31] {
        let other = (index * step + step) % parts.count
        changes.append(.replaced(by: "part \(other)", parts[other]))
        let word = words[(index * step + step) % words.count]
        changes.append(.replaced(by: "'\(word.prefix(20))'", Node(text: word)))
      }
      all += changes.map { (path, $0) }
    }
  }

  /// The number of mutants.
  package var count: Int { all.count }

  /// The name of a mutant, which tells its change: `imp.yaml /fields/imp.sent/type deleted`.
  package func name(_ index: Int) -> String {
    let (path, change) = all[index]
    let words = if case .replaced(let name, _) = change { "is \(name)" } else { "\(change)" }
    return "\(file.name) \(root.name(of: path[...])) \(words)"
  }

  /// The bytes of a mutant. Its first line tells which file it replaces.
  package subscript(index: Int) -> [UInt8] {
    let (path, change) = all[index]
    let tree = root.replacing(path[...]) { apply(change, to: $0, $1) }
    let isFlow = if case .nestedInFlow = change { true } else { false }
    return Array((program.line(for: file.name) + yaml(tree, isFlow: isFlow)).utf8)
  }

  /// The entries or items that replace one after a change.
  private func apply(_ change: Change, to key: String, _ value: Node) -> [(key: String, value: Node)] {
    switch change {
    case .deleted: return []
    case .doubled: return [(key, value), (key, value)]
    case .misspelt: return [(String(key.dropLast()) + "q", value)]
    case .renamed: return [("something else", value)]
    case .reversed: return [(key, value.reversed)]
    case .repeated:
      let count = min(10_000, 900_000 / (yaml(value).utf8.count + key.utf8.count + 70))
      return (0..<count).map { (key + "\($0)", value) }
    case .nestedInFlow, .nestedInBlocks:
      let nested = (0..<1000).reduce(value) { node, depth in
        depth % 2 == 0 ? Node(mapping: [(key, node)]) : Node(list: [node])
      }
      return [(key, nested)]
    case .wrapped(let name):
      let wrapped = (0..<25).reduce(value) { node, _ in
        Node(mapping: [(name, name == "keep" ? Node(list: [node]) : node)])
      }
      return [(key, wrapped)]
    case .replaced(_, let node): return [(key, node)]
    }
  }
}

extension Node {
  private var children: [Node] {
    switch content {
    case .text: []
    case .list(let items): items
    case .mapping(let entries): entries.map(\.value)
    }
  }

  /// The paths of all parts of the tree. A path has the position of each part in the part above it, from the root down.
  fileprivate var paths: [[Int]] {
    children.enumerated().flatMap { index, child in [[index]] + child.paths.map { [index] + $0 } }
  }

  /// The text of this node alone: its value, or the keys of its entries.
  fileprivate var words: [String] {
    switch content {
    case .text(let text): [text]
    case .mapping(let entries): entries.map(\.key)
    case .list: []
    }
  }

  fileprivate var reversed: Node {
    switch content {
    case .text: self
    case .list(let items): Node(list: items.reversed())
    case .mapping(let entries): Node(mapping: entries.reversed().map { ($0.key, $0.value) })
    }
  }

  /// The part at a path.
  fileprivate subscript(path: [Int]) -> Node? { path.reduce(Optional(self)) { $0?.children[$1] } }

  /// A path in words: the keys and positions in it.
  fileprivate func name(of path: ArraySlice<Int>) -> String {
    guard let first = path.first else { return "" }
    let rest = children[first].name(of: path.dropFirst())
    if case .mapping(let entries) = content { return "/\(entries[first].key)\(rest)" }
    return "/\(first)\(rest)"
  }

  /// The tree after `change` replaced the entry or item at a path. The key of an item is empty.
  fileprivate func replacing(
    _ path: ArraySlice<Int>, with change: (_ key: String, _ value: Node) -> [(key: String, value: Node)]
  ) -> Node {
    guard let first = path.first else { return self }
    let rest = path.dropFirst()
    func changed(_ key: String, _ node: Node) -> [(key: String, value: Node)] {
      rest.isEmpty ? change(key, node) : [(key, node.replacing(rest, with: change))]
    }
    switch content {
    case .text: return self
    case .list(let items):
      return Node(list: items.enumerated().flatMap { $0 == first ? changed("", $1).map(\.value) : [$1] })
    case .mapping(let entries):
      return Node(
        mapping: entries.enumerated().flatMap { $0 == first ? changed($1.key, $1.value) : [($1.key, $1.value)] })
    }
  }
}
