/// The lines of a YAML file for people: values, values that are commented out, and what is said of them.
///
/// A line that is commented out has `# ` where its key would stand, so that an editor's key for it brings it back. What
/// is only said has `##`, and stays a comment when that key is pressed.
struct CommentedLines {
  private(set) var text = ""
  /// The lines whose comments stand in one column.
  private var section: [Line] = []

  /// No line is longer.
  static let width = 119

  fileprivate enum Line {
    case blank
    case said(indent: Int, String)
    case raw(String)
    case value(String, indent: Int, comment: [Comment])
  }

  /// A part of what is said of a value.
  enum Comment {
    /// Behind it, where there is room.
    case words(String)
    /// Below it, on a line of its own.
    case line(String)

    var text: String {
      switch self {
      case .words(let text), .line(let text): text
      }
    }
  }

  /// A line that is written as it is.
  mutating func raw(_ line: String) { section.append(.raw(line)) }

  /// Begins what has a column of comments of its own.
  mutating func begin(_ heading: String) {
    end()
    section.append(.blank)
    say(heading)
  }

  /// Words on lines of their own.
  mutating func say(_ words: String, indent: Int = 0) { section.append(.said(indent: indent, words)) }

  /// A key with its value, or an entry's dash before both.
  mutating func put(_ value: String, indent: Int, isOff: Bool = false, comment: [Comment] = []) {
    let blanks = String(repeating: " ", count: indent)
    section.append(.value("\(blanks)\(isOff ? "# " : "")\(value)", indent: indent, comment: comment))
  }

  /// Writes what was begun.
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

  /// A value with its comment behind it; below it what stands there, or finds no room.
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
      // `##` stays a comment when the line above is brought back together with it.
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

  /// Parts with semicolons between them, on as few lines as there can be.
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

  /// Words on lines.
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
  /// How wide a value is behind which a comment stands; nil for one that is too wide to say where all others stand.
  fileprivate var widthBeforeComment: Int? {
    guard case .value(let text, _, let comment) = self, text.count <= 58 else { return nil }
    return comment.contains { if case .words = $0 { true } else { false } } ? text.count : nil
  }
}
