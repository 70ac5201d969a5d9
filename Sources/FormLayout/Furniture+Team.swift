import FormModel

/// The team's names in header and footer. Each name is a line of its own: one that is written from right to left would
/// turn the words around it.
extension Composer {
  private var members: [(words: String, id: FieldPath, name: String)] {
    program.team.members.compactMap { member in
      filling.value(member.name).map { (member.words, member.name, $0.text.onOneLine) }
    }
  }

  /// Sends names that are too long for the footer to the continuation page.
  mutating func continueLongNames() {
    guard footerLines() == nil else { return }
    for member in members {
      let text = FlowingText(member.name, width: grid.width, shaper: shaper)
      _ = continueElsewhere(member.id, text, isContinued: false, words: "See")
    }
  }

  /// The names under a continuation page's title: on one line, else a line each; else the footer has them.
  func memberItems() -> [Item] {
    let parts = members.map { member in
      [
        shape(.words("\(member.words): ", Setting.label.style), fixed: true),
        shape(.words(member.name, Setting.label.style), fixed: false),
      ]
    }
    let widths = parts.map { $0.reduce(Length.zero) { $0 + $1.width } }
    let room = grid.width - 62
    let isOneLine = widths.reduce(.zero, +) + Length.pt(14 * Double(max(0, parts.count - 1))) <= room
    guard isOneLine || parts.count <= 2 && widths.allSatisfy({ $0 <= room }) else { return [] }
    var items: [Item] = []
    var x = Grid.margin
    for (index, lines) in parts.enumerated() {
      if !isOneLine { x = Grid.margin }
      for line in lines {
        items.append(.text(line, at: Point(x, isOneLine ? 80 : .pt(73 + 11 * Double(index)))))
        x += line.width
      }
      x += 14
    }
    return items
  }

  /// The footer's team line, at the right margin.
  func teamItems() -> [Item] {
    guard let lines = footerLines() else {
      let page = members.first.flatMap { expectedOn[$0.id] } ?? 2
      let words = shape(.words("Team: see page \(page)", Setting.pointer.style), fixed: true)
      return [.text(words, at: Point(grid.right - words.width, 743 + grid.extra))]
    }
    return lines.enumerated().flatMap { index, line -> [Item] in
      let y = Length.pt(743 - 12 * Double(lines.count - 1 - index)) + grid.extra
      var x = grid.right - line.reduce(.zero) { $0 + $1.width }
      return line.map { part in
        defer { x += part.width }
        return .text(part, at: Point(x - part.x, y))
      }
    }
  }

  /// The names on one line, else broken at the slash and where they must be; nil where three lines do not hold them.
  private func footerLines() -> [[ShapedLine]]? {
    let room = Length.pt(246)
    let names = members.map(\.name)
    let separator = shape(.words(" / ", Setting.label.style), fixed: true)
    let lines = names.map { shape(.words($0, Setting.label.style), fixed: false) }
    let whole = Array(lines.map { [$0] }.joined(separator: [separator]))
    if whole.reduce(.zero, { $0 + $1.width }) <= room { return whole.isEmpty ? [] : [whole] }
    let broken = names.enumerated().flatMap { index, name -> [[ShapedLine]] in
      let words = index == names.count - 1 ? name : "\(name) /"
      let text = ShapeableText([.words(words, Setting.label.style)], width: room, isFixed: false)
      return shaper.shape(text).lines.map { [$0] }
    }
    return broken.count <= 3 ? broken : nil
  }
}
