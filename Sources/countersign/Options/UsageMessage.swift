import ArgumentParser
import FormModel

/// A usage error in one line: lower case, with the help after a semicolon.
///
/// - Parameter words: The error in ArgumentParser's words.
func usageMessage(_ words: String, arguments: [String]) -> String {
  let line = words.split(whereSeparator: \.isNewline).map { String($0.drop(while: \.isWhitespace)) }
    .joined(separator: " ")
  let (name, command) = commandType(arguments)
  let help = "see '\(startedAs) \(name.map { $0 + " " } ?? "")--help'"
  let word = quoted(line) ?? ""
  let subcommands = (command ?? Countersign.self).configuration.subcommands.map { $0._commandName }

  if line.hasPrefix("Unknown option '") {
    let options = optionNames(Countersign.helpMessage(for: command ?? Countersign.self, columns: 500))
    let near = options.first { word.count >= 4 && $0.hasPrefix(word) } ?? nearMiss(of: word, among: options)
    return "unknown option '\(word)'; \(suggestion(near) ?? help)"
  }
  if line.hasPrefix("Unexpected argument '") || !subcommands.isEmpty && line.contains("unexpected arguments: '") {
    guard subcommands.isEmpty else {
      let word = word.prefix(upTo: word.firstRange(of: "', '")?.lowerBound ?? word.endIndex)
      return noCommand(String(word), below: name, among: subcommands)
    }
    let isRoster = [".yaml", ".yml", ".csv"].contains { word.lowercased().hasSuffix($0) }
    return "unexpected argument '\(word)'; \(suggestion(isRoster ? "--roster \(word)" : nil) ?? help)"
  }
  if line.hasPrefix("Missing value for '") {
    return "option '\(word.prefix { $0 != " " })' needs a value: '\(word)'"
  }
  if line.hasPrefix("Missing expected argument '<form>'") {
    return "no form is named; '\(startedAs) forms' lists them"
  }
  if line.hasPrefix("Missing expected argument '<what>'") {
    return "no schema is named; there are team, roster, template, program, findings and all"
  }
  if line.hasPrefix("Missing expected argument '<folder>'") {
    return "no folder is named; type the new one behind it: '\(startedAs) \(name ?? "") internships'"
  }
  let sentence = line.prefix(1).lowercased() + line.dropFirst()
  return "\(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence); \(help)"
}

/// Refuses a word that is no command, also before options that are known: with `--help`, ArgumentParser would show the
/// general help, and with an option of another command, complain about the option.
func refuseUnknownCommand(_ arguments: [String]) throws(CommandFailure) {
  let (name, type) = commandType(arguments)
  let subcommands = (type ?? Countersign.self).configuration.subcommands.map { $0._commandName }
  let words = name.map { $0.split(separator: " ").count } ?? 0
  guard !subcommands.isEmpty, arguments.count > words, let word = arguments.dropFirst(words).first,
    !word.hasPrefix("-"), !word.isEmpty, word != "help"
  else { return }
  throw CommandFailure(noCommand(word, below: name, among: subcommands))
}

private func noCommand(_ word: String, below name: String?, among subcommands: [String]) -> String {
  let outer = name.map { $0 + " " } ?? ""
  let near = nearMiss(of: word, among: subcommands).map { outer + $0 }
  return "no command '\(outer)\(word)'; \(suggestion(near) ?? "see '\(startedAs) \(outer)--help'")"
}

private func suggestion(_ word: String?) -> String? { word.map { "did you mean '\($0)'?" } }

/// Refuses an option that is given twice: ArgumentParser silently takes the last one.
func refuseRepeatedOptions(_ arguments: [String]) throws(CommandFailure) {
  let single = [
    "--roster", "--team", "--only", "--year", "--forms", "--number", "--program", "--output", "--paper", "--format",
    "--as-of", "--person", "--role",
  ]
  var seen: Set<String> = []
  for argument in arguments.prefix(while: { $0 != "--" }) {
    guard let word = argument.split(separator: "=", omittingEmptySubsequences: false).first else { continue }
    let name = word == "-o" ? "--output" : String(word)
    if single.contains(name), !seen.insert(name).inserted {
      throw CommandFailure("option '\(word)' is given twice; give it once")
    }
  }
}

/// The subcommand at the beginning of the arguments, and its name: `new team`; nil without a subcommand.
private func commandType(_ arguments: [String]) -> (name: String?, type: (any ParsableCommand.Type)?) {
  var found: (name: String?, type: (any ParsableCommand.Type)?) = (nil, nil)
  for word in arguments where !word.hasPrefix("-") {
    let next = (found.type ?? Countersign.self).configuration.subcommands.first { $0._commandName == word }
    guard let next else { break }
    found = (found.name.map { "\($0) \(word)" } ?? word, next)
  }
  return found
}

/// The long options in a help text.
private func optionNames(_ help: String) -> [String] {
  help.split(whereSeparator: { $0.isWhitespace || $0 == "[" || $0 == "]" || $0 == "," })
    .filter { $0.hasPrefix("--") && $0.count > 2 && $0.dropFirst(2).allSatisfy(\.isLetter) }
    .map(String.init)
}

/// The text in the first quotes of a line. The text may contain quotes itself.
private func quoted(_ line: String) -> String? {
  guard let open = line.firstIndex(of: "'") else { return nil }
  // ArgumentParser's own suggestion follows in quotes. Ours replaces it.
  let body = line[line.index(after: open)...]
  let end = body.range(ofText: "'. Did you mean") ?? body.lastIndex(of: "'")
  return end.map { String(body[..<$0]) }
}

extension Substring {
  /// The index where a text begins in this one.
  fileprivate func range(ofText text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
