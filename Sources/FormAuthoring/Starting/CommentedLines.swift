/// The lines of a YAML file for people: values, values that are commented out, and comments about values.
///
/// A line that is commented out has `# ` before its key, so that an editor's command for comments brings the key back.
/// A comment about a value begins with `##`, and stays a comment then.
struct CommentedLines {
  private(set) var text = ""
  /// The lines whose comments begin in the same column.
  private var section: [Line] = []

  /// The longest line, in characters.
  static let width = 119

  fileprivate enum Line {
    case blank
    case said(indent: Int, String)
    case raw(String)
    case value(String, indent: Int, comment: [Comment])
  }

  /// A part of the comment on a value.
  enum Comment {
    /// After the value, if the line has space.
    case words(String)
    /// Below the value, on a line of its own.
    case line(String)

    var text: String {
      switch self {
      case .words(let text), .line(let text): text
      }
    }
  }

  /// Adds a line as it is.
  mutating func raw(_ line: String) { section.append(.raw(line)) }

  /// Begins a section, whose comments have a column of their own.
  mutating func begin(_ heading: String) {
    end()
    section.append(.blank)
    say(heading)
  }

  /// Adds a comment on lines of its own.
  mutating func say(_ words: String, indent: Int = 0) { section.append(.said(indent: indent, words)) }

  /// Adds a key with its value. `value` may begin with the dash of an entry.
  mutating func put(_ value: String, indent: Int, isOff: Bool = false, comment: [Comment] = []) {
    let blanks = String(repeating: " ", count: indent)
    section.append(.value("\(blanks)\(isOff ? "# " : "")\(value)", indent: indent, comment: comment))
  }

  /// Writes the section.
  mutating func end() {
    let column = 2 + (section.compactMap(\.widthBeforeComment).max() ?? 0)
    for line in section {
      switch line {
      case .blank: text += "\n"
      case .raw(let line): text += line + "\n"
      case .said(let indent, let words): write(below: [words], indent: indent)
      case .value(let value, let indent, let comment): write(value, indent, comment, column: column)
      }
    }
    section = []
  }

  /// Writes a value with its comment after it. Parts for below it, and parts that do not fit, follow on the next lines.
  private mutating func write(_ value: String, _ indent: Int, _ comment: [Comment], column: Int) {
    var behind: [String] = []
    var below: [String] = []
    for part in comment {
      switch part {
      case .words(let words): behind.append(words)
      case .line(let words): below.append(words)
      }
    }
    let start = max(column, value.count + 2)
    var lines = Self.joined(behind, width: Self.width - start - 3)
    if start > column, lines.count > 1 || lines.contains(where: { start + 2 + $0.count > Self.width }) {
      lines = []
      below = [behind.joined(separator: "; ")] + below
    }
    text += value
    for (index, line) in lines.enumerated() {
      // `##` stays a comment when somebody brings the line above back together with this one.
      let blanks = String(repeating: " ", count: index == 0 ? start - value.count : start)
      text += index == 0 ? "\(blanks)# \(line)" : "\n\(blanks)## \(line)"
    }
    text += "\n"
    write(below: below, indent: indent + 2)
  }

  private mutating func write(below: [String], indent: Int) {
    for line in below.flatMap({ Self.broken($0, width: Self.width - indent - 3) }) {
      text += String(repeating: " ", count: indent) + "## \(line)\n"
    }
  }

  /// The parts with semicolons between them, on as few lines as possible.
  private static func joined(_ parts: [String], width: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, last.count + 2 + part.count <= width {
        lines[lines.count - 1] = "\(last); \(part)"
      } else {
        lines += broken(part, width: width)
      }
    }
    return lines
  }

  /// Breaks words into lines.
  private static func broken(_ words: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension CommentedLines.Line {
  /// The width of a value with a comment after it. It is nil for a value that is too wide to decide the column of all
  /// comments.
  fileprivate var widthBeforeComment: Int? {
    guard case .value(let text, _, let comment) = self, text.count <= 58 else { return nil }
    return comment.contains { if case .words = $0 { true } else { false } } ? text.count : nil
  }
}
