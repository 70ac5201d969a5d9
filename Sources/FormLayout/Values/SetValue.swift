import FormModel

extension LayoutContext {
  /// Sets a value in its space. If it does not fit, sets it on a continuation page, and words in the space name that
  /// page.
  ///
  /// - Parameter text: The words of the value; nil is what the record has.
  func setValue(
    _ id: FieldPath, text: String? = nil, in room: ValueRoom, _ notes: inout LayoutNotes
  ) -> [Item] {
    guard !medium.isScreen || room.isOnScreenToo, let text = text ?? display(id) else { return [] }
    if let items = room.items(text, shaper) { return items }
    let whole = FlowingText(text, width: grid.width, shaper: shaper)
    let words = sendOn(id, whole, isContinued: false, words: "See", &notes)
    return [pointer(id, words, at: Point(room.x, room.baseline), notes)]
  }

  /// Sends a whole value to a continuation page.
  func sendOn(_ id: FieldPath, _ notes: inout LayoutNotes) {
    guard let text = display(id) else { return }
    notes.add(id, label: continuationLabel(id), FlowingText(text, width: grid.width, shaper: shaper))
  }

  /// Sends a text to a continuation page.
  ///
  /// - Returns: The line that says on which page it continues.
  func sendOn(
    _ id: FieldPath, _ text: FlowingText, isContinued: Bool, words: String, _ notes: inout LayoutNotes
  ) -> ShapedLine {
    notes.add(id, label: continuationLabel(id), text, isContinued: isContinued)
    return shapeLine([.words("\(words) page \(goesOn[id] ?? 2)", Setting.pointer.style)], fixed: true)
  }

  /// The words above a value on a continuation page. They say more than the label if the label is not enough: the
  /// person of the school, or the experience of the date.
  func continuationLabel(_ id: FieldPath) -> String {
    let field = field(id)
    return field.spoken ?? field.label
  }

  /// Words that send the reader to another page. If the form has an element for the value, they are an artifact, because
  /// a screen reader reads the whole value in that element.
  func pointer(_ id: FieldPath, _ line: ShapedLine, at point: Point, _ notes: LayoutNotes) -> Item {
    let words = Item.text(line, at: point)
    return notes.unplaced(id) == nil ? words : .tagged(.artifact(.pagination), [words])
  }

  /// The element of a field with its value. What continues on another page is a part of the same element.
  func filled(_ id: FieldPath, _ items: [Item], _ notes: inout LayoutNotes) -> Item {
    guard let index = notes.unplaced(id) else { return .tagged(.form, items) }
    notes.overflows[index].isPlaced = true
    return .part(notes.overflows[index].part, .form, items)
  }

  /// The element of a value that moved wholly to a continuation page; empty for all others.
  func rest(of id: FieldPath, _ notes: inout LayoutNotes) -> [Item] {
    notes.unplaced(id) == nil ? [] : [filled(id, [], &notes)]
  }

  /// The same for several values.
  func rest(of ids: [FieldPath], _ notes: inout LayoutNotes) -> [Item] {
    var items: [Item] = []
    for id in ids { items += rest(of: id, &notes) }
    return items
  }

  /// A field over a ruled line. The line is the field's content while it is empty, else an artifact.
  func ruled(_ pen: Item, _ field: Item, isBlank: Bool) -> [Item] {
    if medium.isScreen { return [field] }
    guard isBlank, case .tagged(.form, let room) = field else { return [field, .tagged(.artifact(.layout), [pen])] }
    return [.tagged(.form, [pen] + room)]
  }
}
