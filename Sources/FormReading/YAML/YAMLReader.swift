import FormModel

/// Reads a YAML file into a tree in which every value has its place.
///
/// Anchors, aliases, tags, merge keys and a second document are reported as `bad-yaml`. An alias becomes an empty
/// value. So does a value with a control character, or above a limit. If a key occurs twice, its first value counts. A
/// finding about a value has the value's path from the root of the file in `field`.
///
/// - Returns: The tree up to the place where reading had to stop; nil if nothing could be read.
package func readYAML(_ file: SourceFile, limits: ReadingLimits, into findings: inout [Finding]) -> Node? {
  guard let text = SourceText.read(file, limits: limits, into: &findings) else { return nil }
  var reader = YAMLReader(text: text, limits: limits)
  reader.read()
  findings.append(contentsOf: reader.text.characters.all)
  findings.append(contentsOf: reader.tree.findings.all)
  return reader.tree.root
}

/// Runs the parser and checks each value. The values that pass go into `tree`.
private struct YAMLReader {
  var text: SourceText
  let limits: ReadingLimits
  var tree = YAMLTree()
  private var values = 0
  private var groups = 0
  private var isTooDeep = false
  private let comments: TightComments
  /// The end of the last key, if it has no quotes and its mapping is in braces.
  private var keyInBraces: YAMLMark?
  /// A character's index, and the offset of its first byte in the text. Both only grow.
  private var reached = (index: 0, offset: 0)

  init(text: SourceText, limits: ReadingLimits) {
    self.text = text
    self.limits = limits
    comments = TightComments(in: text.utf8)
  }

  mutating func read() {
    var parser = YAMLParser(text.utf8)
    var last: YAMLEvent?
    var documents = 0
    do {
      while true {
        let event = try parser.next()
        if case .streamEnd = event.kind { break }
        if case .documentStart = event.kind {
          documents += 1
          if documents == 2 { return stop(.secondDocument(at: text.place(event.start.position))) }
        }
        if isBeyondLimits(event.kind) { return stop(limit(at: event)) }
        take(event)
        last = event
      }
      if tree.root == nil { tree.findings.append(.emptyFile(text.file)) }
    } catch {
      stop(error.finding(after: last, in: text))
    }
  }

  private mutating func stop(_ finding: Finding) {
    tree.findings.appendLast(finding)
    tree.closeAll()
  }

  /// Counts values, lists and mappings, and tells whether there are too many, or whether they are too deep.
  private mutating func isBeyondLimits(_ kind: YAMLEvent.Kind) -> Bool {
    switch kind {
    case .alias: values += 1
    case .scalar: values += tree.expectsKey ? 0 : 1
    case .listStart, .mappingStart:
      groups += 1
      isTooDeep = tree.depth == limits.depth
    default: break
    }
    return isTooDeep || values > limits.values || groups > limits.values
  }

  /// The finding about the limit that an event goes beyond.
  private func limit(at event: YAMLEvent) -> Finding {
    let place = text.place(event.start.position)
    if isTooDeep { return .tooDeep(limits, at: place) }
    return .tooManyValues(values > limits.values ? "values" : "lists and mappings", limits, at: place)
  }

  private mutating func take(_ event: YAMLEvent) {
    let place = text.place(event.start.position)
    if event.hasAnchor {
      tree.findings.append(.anchor(at: place))
    } else if event.hasTag {
      // If a value has an anchor and a tag, libyaml tells only where the first of them begins. One finding is enough.
      tree.findings.append(.tag(at: place))
    }
    switch event.kind {
    case .alias: tree.addAlias(at: place)
    case .scalar(let value, let quotes):
      if tree.expectsKey {
        let (key, _) = checked(value, event, quotes, isKey: true, at: place)
        if quotes == .none, let wrong = LookAlike(besideKey: value) {
          tree.dropKey(wrong.finding(from: place))
        } else {
          tree.addKey(key, at: place)
        }
        keyInBraces = tree.isInBraces && quotes == .none ? event.end : nil
      } else if tree.depth == 0, event.start.index == event.end.index {
        // A document without content: `---`.
        break
      } else {
        if value.isEmpty, takeBackKey(before: event) { return }
        let (typed, hasControls) = checked(value, event, quotes, isKey: false, at: place)
        let isText = quotes != .none || report(value, event, at: place)
        tree.add(Node(.text(isText && !hasControls ? typed ?? "" : ""), at: place))
      }
    case .listStart: tree.openList(at: place)
    case .mappingStart(let inBraces): tree.openMapping(at: place, inBraces: inBraces)
    case .listEnd, .mappingEnd: tree.close()
    case .documentStart, .streamEnd, .other: break
    }
  }

  /// Reports a value without quotes that probably is not what its author meant.
  ///
  /// - Returns: Whether it is a text at all, and not a key with a wrong blank or colon after it.
  private mutating func report(_ value: String, _ event: YAMLEvent, at place: Place) -> Bool {
    let path = tree.path
    if !comments.isEmpty, let comment = comments.comment(after: event.end.position) {
      tree.findings.append(isError: false, .cutText(value, before: comment, at: place, field: path))
    }
    if value.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    if value.withinCurlyQuotes != nil {
      tree.findings.append(isError: false, .curlyQuotes(value, at: place, field: path))
    } else if place.position.line > tree.lineOfKey, let wrong = LookAlike(in: value.unicodeScalars) {
      // A text on a line of its own, where a key was meant.
      tree.findings.append(wrong.finding(from: place))
      return false
    }
    return true
  }

  /// Takes back a key in braces that is the rest of a value with a comma: `{name: Lena Marsh, Jr., school: Clinton}`.
  ///
  /// - Parameter event: The empty value of the key.
  private mutating func takeBackKey(before event: YAMLEvent) -> Bool {
    guard let end = keyInBraces, tree.isInBraces, !limits.keepsKeysWithoutValue else { return false }
    keyInBraces = nil
    let between = text.utf8[offset(of: end)..<max(offset(of: event.start), offset(of: end))]
    return !between.contains(UInt8(ascii: ":")) && tree.takeBackKey()
  }

  /// Reports the wrong characters of a text.
  ///
  /// - Returns: The text without control characters, nil if it is too long; and whether it had control characters.
  private mutating func checked(
    _ value: String, _ event: YAMLEvent, _ quotes: YAMLEvent.Quotes, isKey: Bool, at place: Place
  ) -> (text: String?, hasControls: Bool) {
    for index in text.takeCharacters(in: event.start.position..<event.end.position) {
      if !isKey, let path = tree.path { text.setField(path, ofCharacter: index) }
    }
    var hasControls = text.typed(value) == nil
    if quotes == .double {
      for (scalar, concern, position) in escapes(in: value, event) {
        hasControls = hasControls || concern == .control
        let path = isKey ? nil : tree.path
        tree.findings.append(
          isError: concern != .hidden, .badCharacter(scalar, concern, at: text.place(position), field: path))
      }
    }
    if value.isLonger(than: limits.characters) {
      let path = isKey ? nil : tree.path
      tree.findings.append(.valueTooLong(limits, at: place, field: path))
      return (nil, hasControls)
    }
    return (text.typedName(value), hasControls)
  }

  private mutating func escapes(
    in value: String, _ event: YAMLEvent
  ) -> [(Unicode.Scalar, Unicode.Scalar.Concern, SourcePosition)] {
    let start = offset(of: event.start)
    let end = offset(of: event.end)
    guard text.utf8[start..<end].contains(.backslash) else { return [] }
    let cursor = TextCursor(text.utf8, offset: start, position: event.start.position)
    return YAMLEscapes(from: cursor, to: end, value: value).findings
  }

  private mutating func offset(of mark: YAMLMark) -> Int {
    while reached.index < mark.index, reached.offset < text.utf8.count {
      reached.offset += 1
      while reached.offset < text.utf8.count, text.utf8[reached.offset] & 0xC0 == 0x80 { reached.offset += 1 }
      reached.index += 1
    }
    return reached.offset
  }
}

extension String {
  /// Whether the text has more than `limit` Unicode scalars.
  func isLonger(than limit: Int) -> Bool { utf8.count > limit && unicodeScalars.count > limit }
}
