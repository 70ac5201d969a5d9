/// A position in a text. Lines and columns count from 1. Columns count Unicode scalars, without a byte order mark.
public struct SourcePosition: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Line 1, column 1.
  public static let start = SourcePosition(line: 1, column: 1)

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A place in an input: in a text, in a cell of a workbook, on a page of a PDF, or in a field of a posted form.
public struct Place: Hashable, Sendable {
  /// All places of a text share one input. A record has hundreds of places, so a place must be cheap to copy.
  private let input: Input
  private let line: Int32
  private let column: Int32

  /// The input of a place. It has a spot if the place is neither in a text nor in a cell.
  private final class Input: Hashable, Sendable {
    let file: String
    let spot: Spot?
    /// Whether the line and the column of its places are the row and the column of a cell.
    let hasCells: Bool

    init(_ file: String, _ spot: Spot?, hasCells: Bool = false) {
      self.file = file
      self.spot = spot
      self.hasCells = hasCells
    }

    static func == (a: Input, b: Input) -> Bool {
      a === b || a.file == b.file && a.spot == b.spot && a.hasCells == b.hasCells
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(file)
      hasher.combine(spot)
      hasher.combine(hasCells)
    }
  }

  /// The position within the input.
  public enum Spot: Hashable, Sendable {
    case text(SourcePosition)
    /// A cell of a workbook: the line is its row, and the column is its column.
    case cell(SourcePosition)
    /// A page, counted from 1, and the full name of a field on it.
    case page(Int, field: String?)
    /// A field of a posted form, by its name.
    case control(String)
  }

  private init(_ input: Input, _ position: SourcePosition) {
    self.input = input
    line = Int32(clamping: position.line)
    column = Int32(clamping: position.column)
  }

  public init(file: String, spot: Spot) {
    switch spot {
    case .text(let position): self.init(file: file, position: position)
    case .cell(let position): self.init(Input(file, nil, hasCells: true), position)
    case .page, .control: self.init(Input(file, spot), .start)
    }
  }

  public init(file: String, position: SourcePosition) { self.init(Input(file, nil), position) }

  public init(file: String, line: Int, column: Int) {
    self.init(file: file, position: SourcePosition(line: line, column: column))
  }

  /// Another position in the same text or sheet.
  public func at(_ position: SourcePosition) -> Place { Place(input, position) }

  /// The input's name as the user gave it.
  public var file: String { input.file }

  public var spot: Spot { input.spot ?? (input.hasCells ? .cell(position) : .text(position)) }

  /// The position in a text; nil for a place that is not in a text.
  public var textPosition: SourcePosition? { input.spot == nil && !input.hasCells ? position : nil }

  /// The line and column in a text, or the row and column of a cell; nil for any other place.
  public var lineAndColumn: SourcePosition? { input.spot == nil ? position : nil }

  /// The position in a text, or the row and column of a cell. For any other place it is the start.
  public var position: SourcePosition { SourcePosition(line: Int(line), column: Int(column)) }

  /// The page of a PDF, counted from 1; nil for a place that is not on a page.
  public var page: Int? { if case .page(let number, _) = spot { number } else { nil } }
}

extension Place.Spot: CustomStringConvertible {
  /// `9:5` for a line and a column, `C5` for a cell, `page 2`, `field sent`.
  public var description: String {
    switch self {
    case .text(let position): "\(position.line):\(position.column)"
    case .cell(let position): "\(Self.letters(ofColumn: position.column))\(position.line)"
    case .page(let number, _): "page \(number)"
    case .control(let name): "field \(name)"
    }
  }

  /// The same without a column.
  public var line: String { if case .text(let position) = self { String(position.line) } else { description } }

  /// The letters of a workbook's column: A to Z, AA, AB.
  package static func letters(ofColumn number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0, let letter = Unicode.Scalar(UInt32(0x41 + (rest - 1) % 26)) {
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Place.Spot: Comparable {
  /// The order in which people read.
  public static func < (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)), (.cell(let a), .cell(let b)): a < b
    case (.page(let page, let field), .page(let other, let otherField)): (page, field ?? "") < (other, otherField ?? "")
    case (.control(let a), .control(let b)): a < b
    default: a.rank < b.rank
    }
  }

  private var rank: Int {
    switch self {
    case .text: 0
    case .cell: 1
    case .page: 2
    case .control: 3
    }
  }
}
