import Synchronization

/// The facts about a path, found once, and the paths that were made from it.
@usableFromInline
final class KnownPath: Sendable {
  let text: String
  @usableFromInline let hash: Int
  /// The last key, without its index.
  let lastKey: String
  /// Whether it leads through a list.
  let isInList: Bool
  /// Whether it leads through `[#]`, the entry with a form's number.
  let isNumbered: Bool
  /// The path without its last step, if this path was made from it.
  private let origin: KnownPath?
  /// Whether it is a key of the root.
  private let isFirst: Bool
  /// Whether other paths have this object as their `origin`. Such an object keeps no path that was made from it,
  /// because two objects that keep each other are never freed.
  private let isOrigin: Bool
  private let made = Mutex(Made())

  private struct Made {
    var parent: KnownPath?
    var pattern: KnownPath?
    var origin: KnownPath?
    var keys: [String: KnownPath] = [:]
    var entries: [KnownPath?] = []
    var placed: [FieldPath: (list: String, path: FieldPath)] = [:]
    var numbered: [Int: KnownPath] = [:]
  }

  /// The largest number of kept keys and of kept entries. More than a program needs are not kept, because misspelt keys
  /// in files must not cost memory.
  private static let room = 256

  init(_ text: String) {
    self.text = text
    hash = text.isEmpty ? 0 : text.hashValue
    let bytes = text.utf8
    let key = bytes.lastIndex(of: UInt8(ascii: ".")).map { bytes[bytes.index(after: $0)...] } ?? bytes[...]
    lastKey = String(key.prefix { $0 != UInt8(ascii: "[") }) ?? ""
    isInList = bytes.contains(UInt8(ascii: "["))
    isNumbered = Self.isNumbered(text)
    isFirst = lastKey.utf8.count == bytes.count
    origin = nil
    isOrigin = false
  }

  private init(_ text: String, lastKey: String, of origin: KnownPath, isInList: Bool) {
    self.text = text
    hash = text.hashValue
    self.lastKey = lastKey
    self.isInList = isInList
    isNumbered = Self.isNumbered(text)
    isFirst = false
    self.origin = origin
    isOrigin = false
  }

  private init(originOf path: KnownPath) {
    text = path.text
    hash = path.hash
    lastKey = path.lastKey
    isInList = path.isInList
    isNumbered = path.isNumbered
    isFirst = path.isFirst
    origin = path.origin
    isOrigin = true
  }

  private static func isNumbered(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "#")) && text.firstRange(of: "[#]") != nil
  }

  /// The path with `key` added at its end.
  func appending(_ key: String) -> KnownPath {
    made.withLock { made in
      if let known = made.keys[key] { return known }
      let path = text.isEmpty ? key : "\(text).\(key)"
      // A key with a dot or a bracket would give the path another parent.
      let isPath = key.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }
      let new =
        isPath || text.isEmpty
        ? KnownPath(path) : KnownPath(path, lastKey: key, of: origin(&made), isInList: isInList)
      if !isOrigin, made.keys.count < Self.room { made.keys[key] = new }
      return new
    }
  }

  /// The path of the list's entry at `index`.
  func entry(_ index: Int) -> KnownPath {
    made.withLock { made in
      if made.entries.indices.contains(index), let known = made.entries[index] { return known }
      let new = KnownPath("\(text)[\(index)]", lastKey: lastKey, of: origin(&made), isInList: true)
      if !isOrigin, (0..<Self.room).contains(index) {
        while made.entries.count <= index { made.entries.append(nil) }
        made.entries[index] = new
      }
      return new
    }
  }

  /// `path` with this entry in place of any entry of `list`.
  func replacing(_ list: FieldPath, in path: FieldPath) -> FieldPath {
    made.withLock { made in
      if let known = made.placed[path], known.list == list.text { return known.path }
      let new = path.placed(at: FieldPath(self), of: list)
      if !isOrigin, new != path, made.placed.count < Self.room { made.placed[path] = (list.text, new) }
      return new
    }
  }

  /// The path with the entry at `index` in place of the first `[#]`; nil if it has no `[#]`.
  func numbered(_ index: Int) -> KnownPath? {
    made.withLock { made in
      if let known = made.numbered[index] { return known }
      guard let sharp = text.firstRange(of: "[#]") else { return nil }
      let new = KnownPath(text[..<sharp.lowerBound] + "[\(index)]" + text[sharp.upperBound...])
      if made.numbered.count < Self.room { made.numbered[index] = new }
      return new
    }
  }

  /// The path with any entry in place of each single entry.
  var pattern: KnownPath {
    made.withLock { made in
      if let known = made.pattern { return known }
      var pattern: [UInt8] = []
      var isInside = false
      for byte in text.utf8 {
        if byte == UInt8(ascii: "]") { isInside = false }
        if !isInside { pattern.append(byte) }
        if byte == UInt8(ascii: "[") { isInside = true }
      }
      let new = KnownPath(String(decoding: pattern, as: UTF8.self))
      made.pattern = new
      return new
    }
  }

  /// The path without its last step; nil is the root.
  var parent: KnownPath? {
    if isFirst { return nil }
    if let origin { return origin }
    return made.withLock { made in
      if let known = made.parent { return known }
      guard let end = text.utf8.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }),
        end > text.startIndex
      else { return nil }
      let new = KnownPath(String(text[..<end]))
      made.parent = new
      return new
    }
  }

  /// What the paths that are made of it know it as.
  private func origin(_ made: inout Made) -> KnownPath {
    if isOrigin { return self }
    let origin = made.origin ?? KnownPath(originOf: self)
    made.origin = origin
    return origin
  }
}
