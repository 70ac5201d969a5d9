import ArgumentParser
import FormModel
import FormReading

/// The words that a shell offers to complete a word.
extension CompletionKind {
  /// A team's file, or a template.
  static var yamlFile: CompletionKind { .file(extensions: ["yaml", "yml"]) }
  /// A roster, or any other file with teams.
  static var dataFile: CompletionKind { .file(extensions: ["yaml", "yml", "csv", "xlsx"]) }

  /// The cases of an option with fixed values.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) -> CompletionKind {
    .list(type.allCases.map(\.rawValue))
  }

  /// A form of the program that the command line names.
  static var form: CompletionKind {
    .custom { words, _, _ in forms(of: words).map { $0.templates.map(\.id) } ?? [] }
  }

  /// Forms of the packet with commas between them. The last one is completed.
  static var packetForms: CompletionKind {
    .custom { words, _, prefix in
      let known = prefix.lastIndex(of: ",").map { String(prefix[...$0]) } ?? ""
      let taken = known.split(separator: ",").map(String.init)
      let ids = forms(of: words)?.program.packet.forms.map(\.form) ?? []
      return ids.filter { !taken.contains($0) }.map { known + $0 }
    }
  }

  /// A role of the program.
  static var role: CompletionKind {
    .custom { words, _, _ in forms(of: words)?.program.roles.map(\.id) ?? [] }
  }

  /// A code that `rule` explains.
  static var code: CompletionKind {
    .custom { words, _, _ in
      let codes = try? KnownCodes(in: ProgramFolder.find(namedProgram(words)))
      return Set((codes?.all ?? []).map(\.example.code)).sorted()
    }
  }
}

/// The program's forms, as far as they can be read. Mistakes are not reported while somebody completes a word.
private func forms(of words: [String]) -> FormSet? {
  (try? ProgramFolder.find(namedProgram(words)).read())?.forms
}

/// The value of `--program` in the words so far.
private func namedProgram(_ words: [String]) -> String? {
  for (word, next) in zip(words, words.dropFirst()) where word == "--program" && !next.isEmpty { return next }
  return words.first { $0.hasPrefix("--program=") }.map { String($0.dropFirst("--program=".count)) }
}
