import FormModel

extension YAMLProblem {
  /// A finding in our own words.
  ///
  /// - Parameter last: The event before the problem.
  func finding(after last: YAMLEvent?, in text: SourceText) -> Finding {
    let here = text.place(mark.position)
    let start = text.place(contextMark.position)
    if context == "while scanning a quoted scalar" {
      return .badYAML("the quote that opens here is never closed", at: start, help: "close it at the text's end")
    }
    if problem.contains("tab character") || character(in: text) == "\t" {
      return .badYAML("a tab cannot indent a line", at: here, help: "indent with spaces")
    }
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
    case "did not find expected ',' or ']'":
      return .badYAML(
        "the '[' of line \(contextMark.position.line) is not closed before this", at: here, help: "add ',' or ']'")
    case "did not find expected ',' or '}'":
      return .badYAML(
        "the '{' of line \(contextMark.position.line) is not closed before this", at: here, help: "add ',' or '}'")
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

  /// Something stands where a list or mapping goes on.
  private func unexpected(after last: YAMLEvent?, at here: Place, in text: SourceText) -> Finding {
    if let last, last.end.position.line == mark.position.line, last.end.position.column > 1 {
      // A forgotten quote takes the text up to the next one, and what is left over cannot be read.
      if case .scalar(_, let quotes) = last.kind, quotes != .none, last.start.position.line < mark.position.line {
        return .badYAML(
          "the quote that opens here is closed only on line \(mark.position.line), before other text",
          at: text.place(last.start.position), help: "close it at the text's end")
      }
      return .badYAML("nothing can follow the value on its line", at: here, help: "put the whole text in quotes")
    }
    return problem == "did not find expected key"
      ? .badYAML("a key was expected here", at: here, help: "indent the line like those above it")
      : .badYAML("a list item ('- ') was expected here", at: here, help: "indent the line like those above it")
  }

  /// The character at which libyaml stopped.
  private func character(in text: SourceText) -> Unicode.Scalar? {
    var index = -1
    let found = text.utf8.firstIndex { byte in
      if byte & 0xC0 != 0x80 { index += 1 }
      return index == mark.index
    }
    guard let offset = found else { return nil }
    return SourceText.scalar(in: text.utf8[...], at: offset)?.0
  }
}
