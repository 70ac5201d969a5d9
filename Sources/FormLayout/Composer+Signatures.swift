import FormModel

extension Composer {
  /// A row for each signer: the line to sign on, printed name and date. The rows never part.
  mutating func signatureStrips(_ ids: [FieldPath], in frame: Frame) -> [Strip] {
    let height: Length = ids.count >= 3 ? 43 : 44
    let strips = ids.enumerated().map { index, id in
      signatureStrip(id, height: height, in: frame, isFirst: index == 0)
    }
    var kept = strips
    for index in kept.indices.dropLast() { kept[index].keepsWithNext = true }
    return kept
  }

  private mutating func signatureStrip(_ id: FieldPath, height: Length, in frame: Frame, isFirst: Bool) -> Strip {
    let field = field(id)
    var strip = ruledStrip(height, in: frame, topWeight: isFirst ? Weight.strong : Weight.cell)
    let first = frame.first
    // Columns 1-5, 6-9 and 10-12, narrower where the block has less.
    let widths = [
      frame.count * 5 / 12, frame.count * 4 / 12, frame.count - frame.count * 5 / 12 - frame.count * 4 / 12,
    ]
    let sign = grid.frame(first, max(1, widths[0]))
    let name = grid.frame(first + widths[0], max(1, widths[1]))
    let date = grid.frame(first + widths[0] + widths[1], max(1, widths[2]))

    strip.items = [
      part(
        field, key: "typed", label: field.label, .strongLabel, in: sign, height: height, text: typed(field),
        value: mark(of: field, in: sign, height: height)),
      part(
        field, key: "name", label: "Printed Name", .label, in: name, height: height, text: printedName(field),
        value: setSignature(field, key: "name", printedName(field), in: name, height: height)),
      part(
        field, key: "date", label: "Date", .label, in: date, height: height, text: signedOn(field),
        value: setSignature(field, key: "date", signedOn(field), in: date, height: height)),
      upright(left: name, height: height), upright(left: date, height: height),
    ]
    return strip
  }

  private mutating func part(
    _ field: Field, key: String, label: String, _ setting: Setting, in frame: Frame, height: Length, text: String?,
    value: [Item]
  ) -> Item {
    let id = field.id.appending(key)
    let isSigned = key == "typed"
    var place = self.place(field.id, Rectangle(frame.x, 15, frame.width, height - 19), text: text)
    place.path = filling.path(id)
    place.source = (filling.value(id) ?? (key == "name" ? name(ofSignerOf: field) : nil))?.place
    place.spoken = "\(field.spoken ?? field.label), \(isSigned ? "type your name to sign" : label.lowercased())"
    if key == "date" { place.entry = .date() }
    var words: [ShapeableText.Piece] = [.words(label, setting.style)]
    var items: [Item] = []
    // A picture of a signature stands where one would type.
    if filling.isOnScreen, isSigned, value.isEmpty {
      var room = frame.width
      if !filling.isFurtherCopy {
        let split = frame.width * (138.0 / 203)
        place.rectangle.width = split
        items = certificate(field, in: Rectangle(frame.x + split + 6, 15, frame.width - split - 6, height - 19))
        // As much as fits before the other field's label.
        room = frame.width - certificateLabel.width - 6
      }
      let hint = [", type your name to sign", ", type your name", ", type name", ""].first { hint in
        shapeLine(words + [.words(hint, Setting.label.style)], fixed: true).width <= room
      }
      words.append(.words(hint ?? "", Setting.label.style))
    }
    let line = shapeLine(words, fixed: true)
    if line.width > frame.width { noteTooWide(label, labelOf: field.id) }
    let entry = filled(id, value + (value.isEmpty || !filling.isOnScreen ? room(place) : []))
    return .tagged(
      .paragraph,
      [.text(line, at: Point(frame.x, 12)), entry] + items
        + (isSigned ? rest(of: field.id.appending("ink")) : []))
  }

  private var certificateLabel: ShapedLine { shapeLine([.words("certificate", Setting.label.style)], fixed: true) }

  /// On screen: where someone signs who has a certificate.
  private func certificate(_ field: Field, in room: Rectangle) -> [Item] {
    var place = self.place(field.id, room)
    place.path = filling.path(field.id.appending("digital"))
    place.spoken = "\(field.spoken ?? field.label), sign with a certificate"
    place.isRequired = false
    place.entry = .certificate
    let words = certificateLabel
    return [
      .text(words, at: Point(room.x + room.width - words.width, 12)), .tagged(.form, self.room(place)),
    ]
  }

  private mutating func setSignature(
    _ field: Field, key: String, _ text: String?, in frame: Frame, height: Length
  ) -> [Item] {
    guard let text else { return [] }
    let isSignature = key == "typed"
    let sizes: [Length] = isSignature ? [13, 12, 11, 10, 9] : [11, 10, 9]
    return setValue(
      field.id.appending(key), text: text, sizes: sizes, x: frame.x, width: frame.width, baseline: height - 6.5,
      twoLines: (height - 15, height - 5), top: 14.5, bottom: height - 0.5, italic: isSignature)
  }

  /// The signature itself: its picture, the typed name, what is known of one on paper; beside each other where someone
  /// gives several.
  private mutating func mark(of field: Field, in frame: Frame, height: Length) -> [Item] {
    let typed = typed(field)
    guard let picture = filling.pictures[field.id], !picture.isEmpty else {
      return written(typed, of: field, in: frame, height: height)
    }
    let isAlone = typed == nil && !isChecked(field.id.appending("ink"))
    let width = isAlone ? frame.width : (frame.width - Grid.gutter) * 0.5
    let place = fitted(picture, x: frame.x, width: width, top: 15, bottom: height - 4)
    var rest = frame
    rest.x = place.x + place.width + Grid.gutter
    rest.width = frame.x + frame.width - rest.x
    let whose = printedName(field) ?? words(forWhoSigns: field)
    return [.tagged(.figure("signature of \(whose)"), [.picture(picture, place)])]
      + (isAlone ? [] : written(typed, of: field, in: rest, height: height))
  }

  private mutating func written(_ typed: String?, of field: Field, in frame: Frame, height: Length) -> [Item] {
    typed == nil
      ? seenOnPaper(field, in: frame, height: height)
      : setSignature(field, key: "typed", typed, in: frame, height: height)
  }

  /// A picture at the left end of a line, standing on it, smaller where it must be.
  private func fitted(_ picture: Picture, x: Length, width: Length, top: Length, bottom: Length) -> Rectangle {
    let scale = min(1, width / picture.width, (bottom - top) / picture.height)
    let height = picture.height * scale
    return Rectangle(x, bottom - height, picture.width * scale, height)
  }

  /// What is known of a signature on paper; the line stays free for it.
  private mutating func seenOnPaper(_ field: Field, in frame: Frame, height: Length) -> [Item] {
    let ink = field.id.appending("ink")
    var words = isChecked(ink) ? "signed on paper" : ""
    let by = filling.value(field.id.appending("seen_by"))?.text
    let on = filling.value(field.id.appending("seen_on"))?.text
    if by != nil || on != nil { words += words.isEmpty ? "seen" : ", seen" }
    if let by { words += " by \(by.onOneLine)" }
    if let on { words += " \(CalendarDate(on)?.short ?? on.onOneLine)" }
    if words.isEmpty { return [] }
    return setValue(
      ink, text: words, sizes: [9], x: frame.x, width: frame.width, baseline: 23, twoLines: (23, 33), top: 14.5,
      bottom: height - 0.5, onScreen: true)
  }

  private func typed(_ field: Field) -> String? { filling.value(field.id.appending("typed")).map { $0.text.onOneLine } }

  /// The printed name; beside a line that is still to be signed, the name of whoever is to sign, where it is known.
  private func printedName(_ field: Field) -> String? {
    (filling.value(field.id.appending("name")) ?? name(ofSignerOf: field)).map { $0.text.onOneLine }
  }

  private func name(ofSignerOf field: Field) -> Value? {
    guard case .signature(let role) = field.kind, let name = program.roles.first(where: { $0.id == role })?.name else {
      return nil
    }
    return filling.value(name)
  }

  private func words(forWhoSigns field: Field) -> String {
    guard case .signature(let role) = field.kind else { return field.label }
    return program.roles.first { $0.id == role }.map { "the \($0.words)" } ?? role
  }

  private func signedOn(_ field: Field) -> String? {
    filling.value(field.id.appending("date")).map { CalendarDate($0.text)?.long ?? $0.text.onOneLine }
  }
}
