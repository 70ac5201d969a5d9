import FormModel

extension YAMLProblem {
  /// Makes a finding of the problem, in words for the author of the file.
  ///
  /// - Parameter last: The last event before the problem.
  func finding(after last: YAMLEvent?, in text: SourceText) -> Finding {
    let here = text.place(mark.position)
    let start = text.place(contextMark.position)
    if context == "while scanning a quoted scalar" {
      return .badYAML("the quote that opens here is never closed", at: start, help: "close it at the text's end")
    }
    if problem.contains("tab character") || character(in: text) == "\t" {
      return .badYAML("a tab cannot indent a line", at: here, help: "indent with spaces")
    }
    if let wrong = lookAlike(in: text) { return wrong }
    if context.contains("an alias") || context.contains("an anchor") {
      let mark = context.contains("an alias") ? "*" : "&"
      return .badYAML("a text cannot begin with '\(mark)' unless it is in quotes", at: start, help: "put it in quotes")
    }
    if context.hasSuffix(" a tag") || problem.contains("tag handle") { return .tag(at: start) }
    switch problem {
    case "mapping values are not allowed in this context":
      return .badYAML(
        "a ':' cannot stand here", at: here,
        help: "put a text with ': ' in it in quotes, or indent the line like those above it")
    case "block sequence entries are not allowed in this context":
      return .badYAML("a list cannot begin here", at: here, help: "begin it on a line of its own")
    case "could not find expected ':'":
      return .badYAML(
        "line \(contextMark.position.line) is no 'key: value', its ':' is missing", at: here,
        help: "add the ':', or indent the line if it belongs to the text above it")
    case "did not find expected key", "did not find expected '-' indicator":
      return unexpected(after: last, at: here, in: text)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      if let quote = forgottenQuote(last, in: text) { return quote }
      let isList = problem.hasSuffix("']'")
      return .badYAML(
        "the '\(isList ? "[" : "{")' of line \(contextMark.position.line) is not closed before this", at: here,
        help: "add ',' or '\(isList ? "]" : "}")'")
    case "found character that cannot start any token":
      let mark = character(in: text).map { "'\($0)'" } ?? "this character"
      return .badYAML("a text cannot begin with \(mark) unless it is in quotes", at: here, help: "put it in quotes")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return .badYAML(
        "a back-slash in double quotes does not mean itself", at: here, help: "write it twice, or use single quotes")
    case "found unexpected ':'":
      return .badYAML(
        "a text between brackets or braces cannot have a ':' here unless it is in quotes", at: here,
        help: "put it in quotes")
    case "did not find expected node content": return .badYAML("a value was expected here", at: here)
    case "did not find expected <document start>": return .badYAML("nothing can follow the end of the text", at: here)
    default: return .badYAML("this cannot be read as YAML: \(problem)", at: here)
    }
  }

  /// The finding if libyaml expected the next item of a list, or the next key of a mapping.
  private func unexpected(after last: YAMLEvent?, at here: Place, in text: SourceText) -> Finding {
    if let last, last.end.position.line == mark.position.line, last.end.position.column > 1 {
      if let quote = forgottenQuote(last, in: text) { return quote }
      if beginsLine(in: text) {
        return .badYAML(
          "this line is not indented like those that it goes with", at: here,
          help: "put as many blanks before it as before its neighbours, or '- ' if it is one more item of the list")
      }
      return .badYAML("nothing can follow the value on its line", at: here, help: "put the whole text in quotes")
    }
    return problem == "did not find expected key"
      ? .badYAML("a key was expected here", at: here, help: "indent the line like those above it")
      : .badYAML("a list item ('- ') was expected here", at: here, help: "indent the line like those above it")
  }

  /// The finding if a closing quote was forgotten: the text then goes on to the next quote, and libyaml cannot read the
  /// rest. nil if that is not the reason.
  private func forgottenQuote(_ last: YAMLEvent?, in text: SourceText) -> Finding? {
    guard let last, case .scalar(_, let quotes) = last.kind, quotes != .none,
      last.start.position.line < mark.position.line, last.end.position.line == mark.position.line
    else { return nil }
    return .badYAML(
      "the quote that opens here is closed only on line \(mark.position.line), before other text",
      at: text.place(last.start.position), help: "close it at the text's end")
  }

  /// The finding if a blank or a colon near the place is not the one that YAML needs: on its line, the line before it,
  /// or the lines of a key that libyaml looked for.
  private func lookAlike(in text: SourceText) -> Finding? {
    let last = mark.position.line
    let first = min(contextMark.position.line, last - 1)
    let lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == .lineFeed }
    for line in max(1, first, last - 20)...max(1, last) where line <= lines.count {
      if let wrong = LookAlike(in: Array(String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars)) {
        return wrong.finding(from: text.place(SourcePosition(line: line, column: 1)))
      }
    }
    return nil
  }

  /// Whether only blanks are before the place at which libyaml stopped, on its line.
  private func beginsLine(in text: SourceText) -> Bool {
    guard let offset = offset(in: text) else { return false }
    let before = text.utf8[..<offset].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
    return before.allSatisfy { $0 == 0x20 }
  }

  /// The character at which libyaml stopped.
  private func character(in text: SourceText) -> Unicode.Scalar? {
    guard let offset = offset(in: text) else { return nil }
    return SourceText.scalar(in: text.utf8[...], at: offset)?.0
  }

  /// The offset in bytes at which libyaml stopped.
  private func offset(in text: SourceText) -> Int? {
    var index = -1
    return text.utf8.firstIndex { byte in
      if byte & 0xC0 != 0x80 { index += 1 }
      return index == mark.index
    }
  }
}
