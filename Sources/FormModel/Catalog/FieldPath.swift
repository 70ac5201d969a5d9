/// The path of a value in a team file, as it is written: `protege.name`, `imp.experiences[0].number`.
///
/// In a template `[]` stands for any entry of a list: `mentor_comments[].comments`. A path remembers those that are made
/// of it, so that what all teams have in common is made once.
public struct FieldPath: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// nil is the root, of which nothing is remembered.
  @usableFromInline let known: KnownPath?

  public init(_ text: String) { known = text.isEmpty ? nil : KnownPath(text) }
  public init(stringLiteral text: String) { self.init(text) }
  init(_ known: KnownPath?) { self.known = known }

  /// The path of these steps, from the root down.
  init(_ steps: some Sequence<Step>) {
    self = steps.reduce(.root) { path, step in
      switch step {
      case .key(let key): path.appending(key)
      case .index(let index?): path[index]
      case .index(nil): path.anyEntry
      }
    }
  }

  /// The path of the file's root.
  public static let root = FieldPath("")

  /// A root that remembers the paths below it; they are of use to one reader, and shared by all that it reads.
  public static func newRoot() -> FieldPath { FieldPath(KnownPath("")) }

  public var text: String { known?.text ?? "" }
  public var description: String { text }
  public var isRoot: Bool { known?.text.isEmpty ?? true }
  /// Whether it leads through a list.
  public var isInList: Bool { known?.isInList ?? false }
  /// Whether it leads through the entry that has a form's number: `[#]`.
  var isNumbered: Bool { known?.isNumbered ?? false }

  /// This path with `key` behind it.
  public func appending(_ key: String) -> FieldPath { FieldPath(known?.appending(key) ?? KnownPath(key)) }

  /// This path with another path behind it.
  public func appending(_ path: FieldPath) -> FieldPath { path.isRoot ? self : appending(path.text) }

  /// The path of any entry of the list: `stops[]`.
  public var anyEntry: FieldPath { FieldPath("\(text)[]") }

  /// The path of the list's entry `index`, counted from 0.
  public subscript(index: Int) -> FieldPath { FieldPath(known?.entry(index) ?? KnownPath("[\(index)]")) }

  /// The path with the entry at `index` in place of the first `[#]`.
  func numbered(_ index: Int) -> FieldPath { known?.numbered(index).map { FieldPath($0) } ?? self }

  /// The last key, without its index: `number` of `imp.experiences[0].number`.
  public var lastKey: String { known?.lastKey ?? "" }

  /// The path with any entry in place of each single one: `imp.experiences[].number`.
  public var pattern: FieldPath { isInList ? FieldPath(known?.pattern) : self }

  /// The path without its last step.
  public var parent: FieldPath { FieldPath(known?.parent) }

  /// The entry of `list` that it is, or that it leads through; nil where it leads through none.
  func entry(of list: FieldPath) -> FieldPath? {
    guard isInList else { return nil }
    let rest = text.utf8.dropFirst(list.text.utf8.count)
    guard text.utf8.starts(with: list.text.utf8), rest.first == UInt8(ascii: "["),
      let end = rest.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return FieldPath(String(text[...end]))
  }

  /// The path, and those of the groups and lists around it without the root, the innermost first.
  package var outward: some Sequence<FieldPath> {
    sequence(state: self) { path in
      if path.isRoot { return nil }
      defer { path = path.parent }
      return path
    }
  }

  /// The paths of the groups and lists around it, the innermost first, the root last.
  public var groups: some Sequence<FieldPath> {
    sequence(state: self) { path in
      if path.isRoot { return nil }
      path = path.parent
      return path
    }
  }

  /// Whether the path is `outer`, or leads through it.
  public func isAt(_ outer: FieldPath) -> Bool {
    guard text.utf8.starts(with: outer.text.utf8) else { return false }
    let rest = text.utf8.dropFirst(outer.text.utf8.count).first
    return outer.isRoot || rest == nil || rest == UInt8(ascii: ".") || rest == UInt8(ascii: "[")
  }

  /// Whether the path names any entry of a list rather than one.
  public var isPattern: Bool { zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x5B && $1 == 0x5D } }

  /// The path with `entry` in place of any entry of `list`, with which it begins; other paths stay as they are.
  public func at(_ entry: FieldPath, of list: FieldPath) -> FieldPath {
    guard isInList else { return self }
    return entry.known?.replacing(list, in: self) ?? placed(at: entry, of: list)
  }

  /// The same, made anew.
  func placed(at entry: FieldPath, of list: FieldPath) -> FieldPath {
    let rest = text.utf8.dropFirst(list.text.utf8.count)
    guard text.utf8.starts(with: list.text.utf8), rest.starts(with: [0x5B, 0x5D]) else { return self }
    return FieldPath(entry.text + String(text[text.utf8.index(text.startIndex, offsetBy: list.text.utf8.count + 2)...]))
  }

  /// The keys and indices in order.
  public var steps: [Step] {
    var steps: [Step] = []
    var part = text.utf8.startIndex
    func take(_ end: String.Index, as isIndex: Bool) {
      let piece = text[part..<end]
      if isIndex { steps.append(.index(Int(piece))) } else if !piece.isEmpty { steps.append(.key(String(piece))) }
    }
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "."), UInt8(ascii: "["): take(index, as: false)
      case UInt8(ascii: "]"): take(index, as: true)
      default: continue
      }
      part = text.utf8.index(after: index)
    }
    take(text.endIndex, as: false)
    return steps
  }

  /// Whether it is written as a path can be that leads to a value: keys joined by dots, entries of lists from 0 to 999.
  package var isWellFormed: Bool {
    guard !isRoot, text.utf8.count <= 200 else { return false }
    let again = FieldPath(steps)
    let hasRoom = steps.allSatisfy { if case .index(let index?) = $0 { (0...999).contains(index) } else { true } }
    return again == self && hasRoom
  }

  /// One step down from a mapping or a list.
  public enum Step: Hashable, Sendable {
    case key(String)
    /// An entry, counted from 0; nil is any entry.
    case index(Int?)

    /// Whether it leads into a list.
    var isEntry: Bool { if case .index = self { true } else { false } }
  }

  public static func < (a: FieldPath, b: FieldPath) -> Bool { a.text < b.text }

  @inlinable
  public static func == (a: FieldPath, b: FieldPath) -> Bool {
    a.known === b.known || a.hash == b.hash && a.isWritten(as: b)
  }

  @inlinable var hash: Int { known?.hash ?? 0 }

  @usableFromInline
  func isWritten(as other: FieldPath) -> Bool { text == other.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  /// A hash is not hashed again for each table.
  public func _rawHashValue(seed: Int) -> Int { hash ^ seed }
}
