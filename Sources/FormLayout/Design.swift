import FormModel

/// How a kind of text is set: its size, leading and style.
struct Setting: Hashable {
  var size: Length
  var leading: Length
  var isBold = false
  var isItalic = false

  init(_ size: Length, _ leading: Length, bold: Bool = false, italic: Bool = false) {
    self.size = size
    self.leading = leading
    isBold = bold
    isItalic = italic
  }

  var style: TextStyle { TextStyle(size, bold: isBold, italic: isItalic) }
  /// The distance from the top of a text to its first baseline.
  var firstBaseline: Length { (leading - size) * 0.5 + size * 0.75 }

  static let title = Setting(18, 22, bold: true)
  static let tightTitle = Setting(16, 22, bold: true)
  static let section = Setting(11, 14, bold: true)
  static let value = Setting(11, 14)
  static let paragraph = Setting(11, 15)
  static let reference = Setting(11, 15)
  static let instruction = Setting(10, 13)
  static let label = Setting(9, 11)
  static let strongLabel = Setting(9, 11, bold: true)
  static let notice = Setting(7.5, 9.5)
  static let pointer = Setting(9, 11, italic: true)
}

/// The weights of rules.
enum Weight {
  static let pen: Length = 0.5
  static let cell: Length = 0.75
  static let blank: Length = 1
  static let strong: Length = 1.5
}

/// The grid of a page: 12 columns between margins of 54, gutters of 12.
struct Grid {
  var page: Size

  static let margin: Length = 54
  static let gutter: Length = 12
  static let headerRule: Length = 90
  static let bodyTop: Length = 99

  var width: Length { page.width - Self.margin * 2 }
  var right: Length { page.width - Self.margin }
  var column: Length { (width - Self.gutter * 11) * (1.0 / 12) }
  /// The part of the page's height that US Letter does not have. The footer is lower by this length.
  var extra: Length { page.height - 792 }
  var bodyBottom: Length { extra + 708 }

  /// The columns from `first`, counted from 1.
  func frame(_ first: Int = 1, _ count: Int = 12) -> Frame {
    let x = Self.margin + (column + Self.gutter) * Double(first - 1)
    return Frame(
      first: first, count: count, x: x, width: column * Double(count) + Self.gutter * Double(count - 1),
      ruleLeft: first == 1 ? x : x - 6,
      ruleRight: first + count > 12
        ? right
        : x + column * Double(count)
          + Self.gutter * Double(count - 1) + 6)
  }
}

/// Columns of the grid, one beside the other.
struct Frame {
  var first: Int
  var count: Int
  var x: Length
  var width: Length
  /// The ends of a rule across the columns: in the middle of a gutter, or at the margin.
  var ruleLeft: Length
  var ruleRight: Length
}
