import FormModel

extension LayoutContext {
  /// Sets the values that did not fit on pages at the end of the form, in reading order, each below its label.
  func continueValues(on builder: inout PageBuilder, _ notes: inout LayoutNotes) {
    guard !notes.overflows.isEmpty else { return }
    builder.openContinuation()
    let frame = grid.frame()
    for overflow in notes.overflows {
      var text = overflow.text
      var isContinued = overflow.isContinued
      var isSecondPart = false
      while !text.lines.isEmpty {
        if isSecondPart { builder.openContinuation() }
        isSecondPart = true
        // From the rule: 31 to the first baseline, the lines, 10 below the last.
        var count = text.count(fitting: builder.room - 41)
        if count == 0 {
          builder.openContinuation()
          count = max(1, text.count(fitting: builder.room - 41))
        }
        if notes.goesOn[overflow.field] == nil { notes.goesOn[overflow.field] = builder.number }
        let label = isContinued ? "\(overflow.label) (continued)" : overflow.label
        let line = shapeLine([.words(label, Setting.label.style)], fixed: true)
        let height = 41 + text.depth(count)
        var strip = Strip(.ruled, height: height)
        strip.value = source(overflow.field).map {
          LaidOutForm.TallValue(field: path(overflow.field), name: field(overflow.field).name, place: $0.place)
        }
        let words = Item.text(line, at: Point(frame.x, 12))
        // A value with an element in the form has its label there, too.
        let isAgain = overflow.isInPlace || text.lines.count < overflow.text.lines.count
        strip.items = [
          .tagged(
            .paragraph,
            [
              isAgain ? .tagged(.artifact(.pagination), [words]) : words,
              .part(overflow.part, .form, text.items(count, x: frame.x, baseline: 31)),
            ])
        ]
        strip.rules = [
          PageRule(left: frame.x, right: grid.right, y: 0, weight: Weight.cell),
          PageRule(left: frame.x, right: grid.right, y: height, weight: Weight.cell),
        ]
        builder.add(strip)
        text = text.dropping(count)
        isContinued = true
      }
    }
  }
}
