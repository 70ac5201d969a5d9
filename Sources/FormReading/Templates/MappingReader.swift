import FormModel

/// Reads a mapping of a template key by key. `finish` reports the keys that nobody asked for.
struct MappingReader {
  /// What the mapping is, for messages: "field 'date'".
  let what: String
  let place: Place
  private let entries: [Node.Entry]
  /// Whether the node is a mapping. If not, its keys are not reported as missing.
  private let isThere: Bool
  private var asked: [String] = []
  private var refused: Set<String> = []
  /// Keys that look so much like other keys of the mapping that they are never taken as misspelt.
  var alike: Set<String> = []

  /// Reads `node`. If it is not a mapping, that is a finding, and it has no keys.
  init(_ node: Node, what: String, into findings: inout [Finding]) {
    self.what = what
    place = node.place
    if case .mapping(let entries) = node.content {
      self.entries = entries
      isThere = true
    } else {
      entries = []
      isThere = false
      findings.append(.wrongType(what, expected: "a mapping (key: value)", at: node.place, nature: .absent))
    }
  }

  /// The value under `key`, as it is.
  mutating func node(_ key: String) -> Node? { entry(key)?.value }

  /// The entry of a key. If it is absent, an entry whose key looks misspelt is taken instead, and `finish` reports the
  /// key.
  mutating func entry(_ key: String) -> Node.Entry? {
    asked.append(key)
    return entries.first { $0.key == key } ?? misspelt(key)
  }

  /// The entry whose key is a misspelling of `key`. Short keys look too much alike: `is` and `in` are two keys.
  private func misspelt(_ key: String) -> Node.Entry? {
    guard key.utf8.count >= 4 else { return nil }
    return entries.first { entry in
      let word = entry.key.utf8
      // Most keys are quite different words. Their first and last letters and their lengths show that quickly.
      guard word.count >= 3, abs(word.count - key.utf8.count) <= 2,
        word.first == key.utf8.first || word.last == key.utf8.last, !asked.contains(entry.key),
        !alike.contains(entry.key)
      else { return false }
      return nearMiss(of: entry.key, among: CollectionOfOne(key)) != nil
    }
  }

  /// The text of `key`. A list or a mapping is a finding.
  mutating func text(_ key: String, into findings: inout [Finding]) -> (text: String, place: Place)? {
    guard let node = node(key) else { return nil }
    guard let text = node.text("'\(key)'", into: &findings) else { return nil }
    return (text, node.place)
  }

  /// The text of `key`. An absent key is a finding.
  mutating func requiredText(_ key: String, into findings: inout [Finding]) -> (text: String, place: Place)? {
    require(key, into: &findings)
    return text(key, into: &findings)
  }

  /// Reports that `key` is absent.
  mutating func require(_ key: String, at place: Place? = nil, into findings: inout [Finding]) {
    if node(key) == nil, isThere { findings.append(.missingKey(key, in: what, at: place ?? self.place)) }
  }

  /// Whether the mapping has `key` in exactly this spelling.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Reports `key`, because it has no meaning here.
  mutating func refuse(_ key: String, _ message: String, help: String, into findings: inout [Finding]) {
    guard let entry = entries.first(where: { $0.key == key }) else { return }
    refused.insert(key)
    findings.append(Finding(.error, .unknownKey, message, at: entry.place, help: help, nature: .unknown))
  }

  /// Whether the value of `key` is true. If it is absent, the result is `absent`.
  mutating func flag(_ key: String, absent: Bool = false, into findings: inout [Finding]) -> Bool {
    guard let (text, place) = text(key, into: &findings) else { return absent }
    if let isYes = text.isYes { return isYes }
    findings.append(.badValue("'\(key)'", text, expected: "true or false", at: place))
    return absent
  }

  /// The whole number of `key`, within `range`.
  mutating func number(_ key: String, in range: ClosedRange<Int>, into findings: inout [Finding]) -> Int? {
    guard let (text, place) = text(key, into: &findings) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      findings.append(
        .badValue(
          "'\(key)'", text, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)", at: place))
      return nil
    }
    return number
  }

  /// The code of a finding under `key`, which people give to `rule`.
  mutating func code(_ key: String, into findings: inout [Finding]) -> Finding.Code? {
    guard let (code, place) = text(key, into: &findings) else { return nil }
    if !code.isCode {
      let expected = "made of small letters, digits and hyphens, as 'date-order'"
      findings.append(.badValue("'\(key)'", code, expected: expected, at: place))
    }
    return Finding.Code(code)
  }

  /// The entries under `key`, in order.
  mutating func entries(_ key: String, into findings: inout [Finding]) -> [Node.Entry] {
    guard let node = node(key) else { return [] }
    return node.entries("'\(key)'", into: &findings)
  }

  /// The items under `key`, in order.
  mutating func items(_ key: String, into findings: inout [Finding]) -> [Node] {
    guard let node = node(key) else { return [] }
    return node.items("'\(key)'", into: &findings)
  }

  /// Reports each key that nobody asked for.
  func finish(into findings: inout [Finding]) {
    var unknown = FindingList()
    for entry in entries where !asked.contains(entry.key) && !refused.contains(entry.key) {
      unknown.append(.unknownTemplateKey(entry.key, known: asked, at: entry.place))
    }
    findings += unknown.all
  }
}

extension Node {
  /// Whether the node is a mapping.
  var isMapping: Bool { if case .mapping = content { true } else { false } }

  /// The text of the node. A list or a mapping is a finding.
  func text(_ what: String, into findings: inout [Finding]) -> String? {
    if case .text(let text) = content { return text }
    findings.append(.wrongType(what, expected: "one value, not a list or mapping", at: place, nature: .absent))
    return nil
  }

  /// The entries of the node. Anything but a mapping is a finding.
  func entries(_ what: String, into findings: inout [Finding]) -> [Entry] {
    if case .mapping(let entries) = content { return entries }
    if !isEmpty { findings.append(.wrongType(what, expected: "a mapping (key: value)", at: place, nature: .absent)) }
    return []
  }

  /// The items of the node. Anything but a list is a finding.
  func items(_ what: String, into findings: inout [Finding]) -> [Node] {
    if case .list(let items) = content { return items }
    if isEmpty { return [] }
    var finding = Finding.wrongType(what, expected: "a list", at: place, nature: .absent)
    switch content {
    case .text(let text): finding.help = "write [\(text.printable)], or each item on a line of its own after '- '"
    case .mapping: finding.help = "begin each item with '- '"
    case .list: break
    }
    findings.append(finding)
    return []
  }
}

extension String {
  /// Whether the text can be the code of a finding: small letters and digits with hyphens between them.
  fileprivate var isCode: Bool {
    split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
