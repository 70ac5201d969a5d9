import FormModel

/// The team's names in header and footer. Each name is shaped alone: a name in a script from right to left would
/// change the order of the words around it.
extension LayoutContext {
  private var members: [(words: String, id: FieldPath, name: String)] {
    program.team.members.compactMap { member in
      value(member.name).map { (member.words, member.name, $0.text.onOneLine) }
    }
  }

  /// The names, if they are too long for the footer; otherwise empty.
  func longNames() -> [(id: FieldPath, name: String)] {
    footerLines() == nil ? members.map { ($0.id, $0.name) } : []
  }

  /// The names below a continuation page's title: all on one line, or each on a line of its own; empty if they do not
  /// fit.
  func memberItems() -> [Item] {
    let parts = members.map { member in
      [
        shapeLine([.words("\(member.words): ", Setting.label.style)], fixed: true),
        shapeLine([.words(member.name, Setting.label.style)], fixed: false),
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
      let page = members.first.flatMap { goesOn[$0.id] } ?? 2
      let words = shapeLine([.words("Team: see page \(page)", Setting.pointer.style)], fixed: true)
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

  /// The names on one line, or on several lines if they are too long for one. A line ends at a slash, or inside a name
  /// that is longer than a line. It is nil for more than three lines.
  private func footerLines() -> [[ShapedLine]]? {
    let room = Length.pt(246)
    let names = members.map(\.name)
    let separator = shapeLine([.words(" / ", Setting.label.style)], fixed: true)
    let lines = names.map { shapeLine([.words($0, Setting.label.style)], fixed: false) }
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
