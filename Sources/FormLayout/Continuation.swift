import FormModel

extension Composer {
  /// Sets what did not fit on pages of its own, in reading order, each under its label.
  mutating func compose(_ overflows: [Overflow], on builder: inout PageBuilder) {
    guard !overflows.isEmpty else { return }
    builder.openContinuation()
    let frame = grid.frame()
    for overflow in overflows {
      var text = overflow.text
      var isContinued = overflow.isContinued
      continuedOn[overflow.field] = nil
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
        if continuedOn[overflow.field] == nil { continuedOn[overflow.field] = builder.number }
        let label = isContinued ? "\(overflow.label) (continued)" : overflow.label
        let line = shapeLine([.words(label, Setting.label.style)], fixed: true)
        let height = 41 + text.depth(count)
        var strip = Strip(.ruled, height: height)
        let words = Item.text(line, at: Point(frame.x, 12))
        // Where the value is heard in its place, so is its label.
        let isAgain = overflow.isHeardInPlace || text.lines.count < overflow.text.lines.count
        strip.items = [
          .tagged(
            .paragraph,
            [
              isAgain ? .tagged(.artifact(.pagination), [words]) : words,
              .part(overflow.part, .form, text.items(count, x: frame.x, baseline: 31)),
            ])
        ]
        strip.rules = [
          Rule(left: frame.x, right: grid.right, y: 0, weight: Weight.cell),
          Rule(left: frame.x, right: grid.right, y: height, weight: Weight.cell),
        ]
        builder.add(strip)
        text = text.dropping(count)
        isContinued = true
      }
    }
  }
}
