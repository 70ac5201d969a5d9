import FormModel

/// Reads one mapping of a template key by key; what is not asked for by the end is unknown.
struct MappingReader {
  /// What the mapping is, for messages: "field 'date'".
  let what: String
  let place: Place
  private let entries: [Node.Entry]
  /// Whether there is a mapping: of what is none nothing is missing.
  private let isThere: Bool
  private var asked: [String] = []
  private var refused: Set<String> = []
  /// Keys that it has, and that look too much like others of its keys to be a misspelling.
  var alike: Set<String> = []

  /// Reads `node`; one that is no mapping is a finding, and reads as empty.
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

  /// The key and its value; where it is absent, one that looks like it is taken for it, and `finish` says so.
  mutating func entry(_ key: String) -> Node.Entry? {
    asked.append(key)
    return entries.first { $0.key == key } ?? misspelt(key)
  }

  /// The entry whose key is meant to be `key`. Short keys look too much alike: `is` and `in` are two.
  private func misspelt(_ key: String) -> Node.Entry? {
    guard key.utf8.count >= 4 else { return nil }
    return entries.first { entry in
      let word = entry.key.utf8
      // Most keys are quite other words: that is seen at their ends.
      guard word.count >= 3, abs(word.count - key.utf8.count) <= 2,
        word.first == key.utf8.first || word.last == key.utf8.last, !asked.contains(entry.key),
        !alike.contains(entry.key)
      else { return false }
      return nearMiss(of: entry.key, among: CollectionOfOne(key)) != nil
    }
  }

  /// The text under `key`; a list or mapping there is a finding.
  mutating func text(_ key: String, into findings: inout [Finding]) -> (text: String, place: Place)? {
    guard let node = node(key) else { return nil }
    guard let text = node.text("'\(key)'", into: &findings) else { return nil }
    return (text, node.place)
  }

  /// The text under `key`, which must be there.
  mutating func requiredText(_ key: String, into findings: inout [Finding]) -> (text: String, place: Place)? {
    require(key, into: &findings)
    return text(key, into: &findings)
  }

  /// Reports that `key` is absent.
  mutating func require(_ key: String, at place: Place? = nil, into findings: inout [Finding]) {
    if node(key) == nil, isThere { findings.append(.missingKey(key, in: what, at: place ?? self.place)) }
  }

  /// Whether `key` stands there, written so.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Reports `key` where it stands, as one that says nothing here.
  mutating func refuse(_ key: String, _ message: String, help: String, into findings: inout [Finding]) {
    guard let entry = entries.first(where: { $0.key == key }) else { return }
    refused.insert(key)
    findings.append(Finding(.error, .unknownKey, message, at: entry.place, help: help, nature: .unknown))
  }

  /// Whether `key` says true; absent is `absent`.
  mutating func flag(_ key: String, absent: Bool = false, into findings: inout [Finding]) -> Bool {
    guard let (text, place) = text(key, into: &findings) else { return absent }
    if let isYes = text.isYes { return isYes }
    findings.append(.badValue("'\(key)'", text, expected: "true or false", at: place))
    return absent
  }

  /// The whole number under `key`, within `range`.
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

  /// The code of a finding under `key`: a word that people can ask `rule` about.
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

  /// Reports each key that was never asked for.
  func finish(into findings: inout [Finding]) {
    var unknown = FindingList()
    for entry in entries where !asked.contains(entry.key) && !refused.contains(entry.key) {
      unknown.append(.unknownTemplateKey(entry.key, known: asked, at: entry.place))
    }
    findings += unknown.all
  }
}

extension Node {
  /// Whether it is made of keys with values.
  var isMapping: Bool { if case .mapping = content { true } else { false } }

  /// Its text; a list or mapping is a finding.
  func text(_ what: String, into findings: inout [Finding]) -> String? {
    if case .text(let text) = content { return text }
    findings.append(.wrongType(what, expected: "one value, not a list or mapping", at: place, nature: .absent))
    return nil
  }

  /// Its entries; anything but a mapping is a finding.
  func entries(_ what: String, into findings: inout [Finding]) -> [Entry] {
    if case .mapping(let entries) = content { return entries }
    if !isEmpty { findings.append(.wrongType(what, expected: "a mapping (key: value)", at: place, nature: .absent)) }
    return []
  }

  /// Its items; anything but a list is a finding.
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
  /// Whether it can be the code of a finding: small letters, digits, hyphens between them.
  fileprivate var isCode: Bool {
    split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
