import FormModel

extension LayoutContext {
  /// The signature itself: its picture, the typed name, or what is known of a signature on paper. A picture is beside
  /// the others.
  func mark(of field: Field, in frame: Frame, height: Length, _ notes: inout LayoutNotes) -> [Item] {
    let typed = typed(field)
    guard let picture = pictures[field.id], !picture.isEmpty else {
      return written(typed, of: field, in: frame, height: height, &notes)
    }
    let isAlone = typed == nil && !isChecked(field.id.part(.ink), &notes)
    let width = isAlone ? frame.width : (frame.width - Grid.gutter) * 0.5
    let place = fitted(picture, x: frame.x, width: width, top: 15, bottom: height - 4)
    var rest = frame
    rest.x = place.x + place.width + Grid.gutter
    rest.width = frame.x + frame.width - rest.x
    let whose = printedName(field) ?? signerWords(field)
    return [.tagged(.figure("signature of \(whose)"), [.picture(picture, place)])]
      + (isAlone ? [] : written(typed, of: field, in: rest, height: height, &notes))
  }

  private func written(
    _ typed: String?, of field: Field, in frame: Frame, height: Length, _ notes: inout LayoutNotes
  ) -> [Item] {
    guard let typed else { return seenOnPaper(field, in: frame, height: height, &notes) }
    return setSignature(
      field.id.part(.typed), typed, in: frame, height: height, sizes: [13, 12, 11, 10, 9], italic: true, &notes)
  }

  /// A picture's rectangle at the left end of a line, on the line, smaller where it must be.
  private func fitted(_ picture: Picture, x: Length, width: Length, top: Length, bottom: Length) -> Rectangle {
    let scale = min(1, width / picture.width, (bottom - top) / picture.height)
    let height = picture.height * scale
    return Rectangle(x, bottom - height, picture.width * scale, height)
  }

  /// What is known of a signature on paper. The line stays free for the signature.
  private func seenOnPaper(
    _ field: Field, in frame: Frame, height: Length, _ notes: inout LayoutNotes
  ) -> [Item] {
    let ink = field.id.part(.ink)
    var words = isChecked(ink, &notes) ? "signed on paper" : ""
    let by = value(field.id.part(.seenBy))?.text
    let on = display(field.id.part(.seenOn), isShort: true)
    if by != nil || on != nil { words += words.isEmpty ? "seen" : ", seen" }
    if let by { words += " by \(by.onOneLine)" }
    if let on { words += " \(on)" }
    if words.isEmpty { return [] }
    let room = ValueRoom(
      x: frame.x, width: frame.width, baseline: 23, twoLines: (23, 33), top: 14.5, bottom: height - 0.5, sizes: [9],
      isOnScreenToo: true)
    return setValue(ink, text: words, in: room, &notes)
  }

  /// Sets a part of a signature on its line.
  func setSignature(
    _ id: FieldPath, _ text: String?, in frame: Frame, height: Length, sizes: [Length] = [11, 10, 9],
    italic: Bool = false, _ notes: inout LayoutNotes
  ) -> [Item] {
    guard let text else { return [] }
    let room = ValueRoom(
      x: frame.x, width: frame.width, baseline: height - 6.5, twoLines: (height - 15, height - 5), top: 14.5,
      bottom: height - 0.5, sizes: sizes, isItalic: italic)
    return setValue(id, text: text, in: room, &notes)
  }
}
