import FormModel

extension LayoutContext {
  /// A cell with all options, each with its box.
  func choice(
    _ field: Field, _ options: [Field.Option], in frame: Frame, _ notes: inout LayoutNotes
  ) -> [Item] {
    let label = labelLines(field.label, width: frame.width)
    let down = Length.pt(11 * Double(max(0, label.count - 1)))
    let across = optionsAcross(frame)
    let rows = optionRows(options, in: frame)
    var y = (rows.count <= 1 ? 16.5 : 17) + down
    let chosen = value(field.id)?.text
    // An answer that is not one of the options is printed whole on a continuation page.
    if let chosen, !options.contains(where: { $0.id == chosen }) { sendOn(field.id, &notes) }
    var items: [Item] = [.tagged(.paragraph, labelItems(label, x: frame.x) + rest(of: field.id, &notes))]
    for (index, option) in options.enumerated() {
      let part = part(index % across, in: frame)
      if index > 0, index % across == 0 { y += rows[index / across - 1].height }
      let question = field.name
      let spoken = "\(question)\(question.hasSuffix("?") ? "" : ":") \(option.label.withoutColon)"
      let box = Widget.Box(
        state: option.id, isMarked: chosen == option.id, isExclusive: true, question: question)
      var content = [tickBox(field.id, x: part.x, y: y, box, spoken: spoken)]
      let words = rows[index / across].labels[index % across]
      content += labelItems(words, x: part.x + 17, baseline: y + 9.5)
      if let writeIn = option.writeIn, let line = writeInLine(index, of: options, label: words, in: frame) {
        content += self.writeIn(id(writeIn), x: line.x, right: line.right, y: y + line.down, &notes)
      }
      items.append(.tagged(.paragraph, content))
    }
    return items
  }

  func choiceHeight(_ options: [Field.Option], in frame: Frame) -> Length {
    let rows = optionRows(options, in: frame)
    let height = rows.reduce(Length.zero) { $0 + $1.height }
    return rows.count <= 1 ? height + 13 : height + 16
  }

  /// The ruled line of an option's write-in, with its value.
  private func writeIn(
    _ id: FieldPath, x: Length, right: Length, y: Length, _ notes: inout LayoutNotes
  ) -> [Item] {
    let room = ValueRoom(
      x: x, width: right - x, baseline: y + 9.5, twoLines: (y - 1, y + 9.5), top: y - 9, bottom: y + 12.25)
    let value = setValue(id, in: room, &notes)
    let pen = Item.line(from: Point(x, y + 12.5), to: Point(right, y + 12.5), weight: Weight.pen)
    let widget = self.widget(id, Rectangle(x, y - 2.25, right - x, 16.5))
    return ruled(pen, filled(id, value + items(of: widget), &notes), isBlank: value.isEmpty)
  }

  /// The number of options side by side.
  private func optionsAcross(_ frame: Frame) -> Int { frame.count >= 6 ? 2 : 1 }

  /// The rows of options, each with its height: 21, then 11 for each line of a label after the first, and the height
  /// of a write-in below the label.
  private func optionRows(_ options: [Field.Option], in frame: Frame) -> [(labels: [[ShapedLine]], height: Length)] {
    let across = optionsAcross(frame)
    return stride(from: 0, to: options.count, by: across).map { start in
      let labels = options[start..<min(options.count, start + across)].enumerated().map { index, option in
        labelLines(option.label, width: part(index, in: frame).width - 17)
      }
      let heights = labels.enumerated().map { index, lines -> Length in
        let line = writeInLine(start + index, of: options, label: lines, in: frame)
        return .pt(21 + 11 * Double(max(1, lines.count) - 1)) + (line?.down ?? .zero)
      }
      return (labels, heights.max() ?? 21)
    }
  }

  /// The line of an option's write-in; nil for an option without one. The line follows the option's words, and ends at
  /// the next option or at the end of the cell. If it would be shorter than a word, it is below the words.
  private func writeInLine(
    _ index: Int, of options: [Field.Option], label: [ShapedLine], in frame: Frame
  ) -> (x: Length, right: Length, down: Length)? {
    guard options[index].writeIn != nil else { return nil }
    let across = optionsAcross(frame)
    let part = part(index % across, in: frame)
    let hasNeighbour = index % across < across - 1 && index + 1 < options.count
    let right = hasNeighbour ? part.x + part.width : frame.x + frame.width
    let x = max(part.x + 112, part.x + 17 + (label.last?.width ?? 0) + 6)
    let lines = Length.pt(11 * Double(max(0, label.count - 1)))
    return right - x < 60 ? (part.x + 17, right, lines + 20) : (x, right, .zero)
  }

  /// The columns of the option at `index` in its row.
  private func part(_ index: Int, in frame: Frame) -> Frame {
    let across = optionsAcross(frame)
    return grid.frame(frame.first + frame.count / across * index, max(1, frame.count / across))
  }
}
