/// The path of a value in a team file, as it is written: `protege.name`, `imp.experiences[0].number`.
///
/// In a template, `[]` means any entry of a list: `mentor_comments[].comments`. A path keeps the paths that were made
/// from it, so that the same path is not made again for each team.
public struct FieldPath: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The path's facts, and the paths that were made from it; nil for the root, which keeps none.
  @usableFromInline let known: KnownPath?

  public init(_ text: String) { known = text.isEmpty ? nil : KnownPath(text) }
  public init(stringLiteral text: String) { self.init(text) }
  init(_ known: KnownPath?) { self.known = known }

  /// The path with these steps, from the root down.
  init(_ steps: some Sequence<Step>) {
    self = steps.reduce(.root) { path, step in
      switch step {
      case .key(let key): path.appending(key)
      case .index(let index?): path[index]
      case .index(nil): path.anyEntry
      }
    }
  }

  /// The root of a file.
  public static let root = FieldPath("")

  /// A root that keeps the paths below it. A reader makes one, and all its records share it.
  public static func newRoot() -> FieldPath { FieldPath(KnownPath("")) }

  public var text: String { known?.text ?? "" }
  public var description: String { text }
  public var isRoot: Bool { known?.text.isEmpty ?? true }
  /// Whether it leads through a list.
  public var isInList: Bool { known?.isInList ?? false }
  /// Whether it leads through `[#]`, the entry with a form's number.
  var isNumbered: Bool { known?.isNumbered ?? false }

  /// This path with `key` added at its end.
  public func appending(_ key: String) -> FieldPath { FieldPath(known?.appending(key) ?? KnownPath(key)) }

  /// This path with another path added at its end.
  public func appending(_ path: FieldPath) -> FieldPath { path.isRoot ? self : appending(path.text) }

  /// The path of any entry of the list: `stops[]`.
  public var anyEntry: FieldPath { FieldPath("\(text)[]") }

  /// The path of an entry of the list. The first entry has index 0.
  public subscript(index: Int) -> FieldPath { FieldPath(known?.entry(index) ?? KnownPath("[\(index)]")) }

  /// This path with the entry at `index` in place of the first `[#]`.
  func numbered(_ index: Int) -> FieldPath { known?.numbered(index).map { FieldPath($0) } ?? self }

  /// The last key, without its index: `number` of `imp.experiences[0].number`.
  public var lastKey: String { known?.lastKey ?? "" }

  /// This path with any entry in place of each single entry: `imp.experiences[].number`.
  public var pattern: FieldPath { isInList ? FieldPath(known?.pattern) : self }

  /// The path without its last step.
  public var parent: FieldPath { FieldPath(known?.parent) }

  /// The entry of `list` that this path is, or leads through; nil if there is no such entry.
  func entry(of list: FieldPath) -> FieldPath? {
    guard isInList else { return nil }
    let rest = text.utf8.dropFirst(list.text.utf8.count)
    guard text.utf8.starts(with: list.text.utf8), rest.first == UInt8(ascii: "["),
      let end = rest.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return FieldPath(String(text[...end]))
  }

  /// This path, then the groups and lists around it from the inside out, without the root.
  package var outward: some Sequence<FieldPath> {
    sequence(state: self) { path in
      if path.isRoot { return nil }
      defer { path = path.parent }
      return path
    }
  }

  /// The paths of the groups and lists around it from the inside out. The last one is the root.
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

  /// Whether the path has any entry of a list (`[]`) in it, and not one entry.
  public var isPattern: Bool { zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x5B && $1 == 0x5D } }

  /// This path with `entry` in place of any entry of `list`. A path that does not begin with that stays as it is.
  public func at(_ entry: FieldPath, of list: FieldPath) -> FieldPath {
    guard isInList else { return self }
    return entry.known?.replacing(list, in: self) ?? placed(at: entry, of: list)
  }

  /// The same path, without the kept paths.
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

  /// Whether a value can have this path: keys with dots between them, and entries of lists from 0 to 999.
  package var isWellFormed: Bool {
    guard !isRoot, text.utf8.count <= 200 else { return false }
    let again = FieldPath(steps)
    let hasRoom = steps.allSatisfy { if case .index(let index?) = $0 { (0...999).contains(index) } else { true } }
    return again == self && hasRoom
  }

  /// Whether it leads to an entry of a list.
  public var isEntry: Bool { text.utf8.last == UInt8(ascii: "]") }

  /// One step down from a mapping or a list.
  public enum Step: Hashable, Sendable {
    case key(String)
    /// An entry, counted from 0; nil means any entry.
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
  func isWritten(as other: FieldPath) -> Bool {
    guard let known, let theirs = other.known else { return isRoot && other.isRoot }
    return known.text == theirs.text
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  /// The stored hash is used again: hashing it for each table would cost time.
  public func _rawHashValue(seed: Int) -> Int { hash ^ seed }
}
