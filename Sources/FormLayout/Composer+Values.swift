import FormModel

/// A value that does not fit its room.
struct Overflow {
  var field: FieldPath
  var label: String
  /// The lines that are still to be set, in paragraphs.
  var text: FlowingText
  /// Whether the first part of it stands on the form.
  var isContinued: Bool
  /// The number of the element of which it is a part.
  var part: Int
  /// Whether that element stands in the form, so that it is heard there.
  var isHeardInPlace = true
  /// Whether it has been placed; a field that has several places is heard in the first.
  var isPlaced = false
}

extension Composer {
  /// A field's value as it is printed: dates in full, on one line; nil where it is empty.
  func display(_ id: FieldPath) -> String? {
    let field = field(id)
    guard let value = filling.value(id) ?? field.standIn.flatMap({ filling.value($0) }) else { return nil }
    if case .date = field.kind, let date = CalendarDate(value.text) { return date.long }
    return value.text.onOneLine
  }

  /// Where a value goes, with all that is said of its field.
  ///
  /// - Parameter text: What stands there; nil is the field's value.
  func place(_ id: FieldPath, _ rectangle: Rectangle, text: String? = nil) -> FieldPlace {
    let field = field(id)
    var place = FieldPlace(
      path: filling.path(id), rectangle: rectangle, spoken: (field.spoken ?? field.label).withoutColon,
      isRequired: field.isRequired)
    switch field.kind {
    case .date: place.entry = .date()
    case .paragraph: place.entry = .lines
    case .text, .year, .number, .email, .phone, .check, .choice, .ratings, .initials, .signature, .rows, .list: break
    }
    if filling.isOnScreen {
      if case .paragraph = field.kind {
        place.value = filling.value(id)?.text
      } else {
        // What stands in for an empty value in print is not its value.
        place.value = text ?? (filling.value(id) == nil ? nil : display(id))
      }
      place.source = filling.value(id)?.place
    }
    return place
  }

  /// A field's room; on screen it has an outline.
  func room(_ place: FieldPlace) -> [Item] {
    filling.isOnScreen
      ? [.field(place), .tagged(.artifact(.layout), [.outline(place.rectangle)])] : [.field(place)]
  }

  /// A field's value and room; what of the value goes on elsewhere is heard here.
  mutating func filled(_ id: FieldPath, _ items: [Item]) -> Item {
    guard let index = elsewhere(id) else { return .tagged(.form, items) }
    overflows[index].isPlaced = true
    return .part(overflows[index].part, .form, items)
  }

  /// A field over a ruled line. While it is empty the line is what is heard of it.
  func ruled(_ pen: Item, _ field: Item, isBlank: Bool) -> [Item] {
    if filling.isOnScreen { return [field] }
    guard isBlank, case .tagged(.form, let room) = field else { return [field, .tagged(.artifact(.layout), [pen])] }
    return [.tagged(.form, [pen] + room)]
  }

  /// Where a value is heard of which nothing stands in its place; nothing for any other value.
  mutating func rest(of id: FieldPath) -> [Item] { elsewhere(id) == nil ? [] : [filled(id, [])] }

  private func elsewhere(_ id: FieldPath) -> Int? {
    overflows.firstIndex { $0.field == id && $0.isHeardInPlace && !$0.isPlaced }
  }

  /// Words that send the reader to another page, which a listener need not turn: the value is heard in its first place.
  func pointer(_ id: FieldPath, _ line: ShapedLine, at point: Point) -> Item {
    let words = Item.text(line, at: point)
    return elsewhere(id) == nil ? words : .tagged(.artifact(.pagination), [words])
  }

  /// Sets a value on one line, smaller where it must be, then on two; else on a continuation page.
  ///
  /// - Parameters:
  ///   - baseline: Of one line.
  ///   - twoLines: The baselines of two lines of 9/10.
  ///   - top: Where the room begins; ink stays below it.
  ///   - bottom: Where the room ends.
  ///   - onScreen: Whether it is printed on screen too, where other values stand in fields.
  mutating func setValue(
    _ id: FieldPath, text: String? = nil, sizes: [Length] = [11, 10, 9], x: Length, width: Length, baseline: Length,
    twoLines: (Length, Length), top: Length, bottom: Length, italic: Bool = false, onScreen: Bool = false
  ) -> [Item] {
    guard !filling.isOnScreen || onScreen, let text = text ?? display(id) else { return [] }
    for size in sizes {
      let style = TextStyle(size, italic: italic)
      let shaped = shaper.shape(ShapeableText([.words(text, style)], width: nil, isFixed: false))
      let line = shaped.lines[0]
      if line.width <= width, baseline - line.inkAbove >= top, baseline + line.inkBelow <= bottom {
        return [.text(line, at: Point(x, baseline))]
      }
    }
    let lines = shaper.shape(ShapeableText([.words(text, TextStyle(9, italic: italic))], width: width, isFixed: false))
      .lines
    if lines.count == 2, twoLines.0 - lines[0].inkAbove >= top, twoLines.1 + lines[1].inkBelow <= bottom,
      twoLines.0 + lines[0].inkBelow <= twoLines.1 - lines[1].inkAbove
    {
      return [.text(lines[0], at: Point(x, twoLines.0)), .text(lines[1], at: Point(x, twoLines.1))]
    }
    let whole = FlowingText(text, width: grid.width, shaper: shaper)
    let words = continueElsewhere(id, whole, isContinued: false, words: "See")
    return [pointer(id, words, at: Point(x, baseline))]
  }

  /// Sends a whole value to a continuation page.
  mutating func continueWhole(_ id: FieldPath) {
    guard let text = display(id) else { return }
    let flowing = FlowingText(text, width: grid.width, shaper: shaper)
    _ = continueElsewhere(id, flowing, isContinued: false, words: "See")
  }

  /// Sends a text to a continuation page, and returns the line that says so.
  mutating func continueElsewhere(
    _ id: FieldPath, _ text: FlowingText, isContinued: Bool, words: String
  ) -> ShapedLine {
    let field = field(id)
    // Away from its place a label may say too little: whose school, the date of which experience.
    let label = field.spoken ?? field.label
    // A field that has several places goes on once.
    if !overflows.contains(where: { $0.field == id }) {
      overflows.append(
        Overflow(field: id, label: label, text: text, isContinued: isContinued, part: nextPart()))
    }
    let page = expectedOn[id].map(String.init) ?? "2"
    return shapeLine([.words("\(words) page \(page)", Setting.pointer.style)], fixed: true)
  }
}
