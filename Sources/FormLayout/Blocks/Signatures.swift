import FormModel

extension LayoutContext {
  /// A row for each signer: the line to sign on, the printed name and the date. All rows are on one page.
  func signatureStrips(_ ids: [FieldPath], in frame: Frame, _ notes: inout LayoutNotes) -> [Strip] {
    let height: Length = ids.count >= 3 ? 43 : 44
    return ids.enumerated().map { index, id in
      signatureStrip(field(self.id(id)), height: height, in: frame, isFirst: index == 0, &notes)
    }.keptTogether()
  }

  private func signatureStrip(
    _ field: Field, height: Length, in frame: Frame, isFirst: Bool, _ notes: inout LayoutNotes
  ) -> Strip {
    var strip = ruledStrip(height, in: frame, topWeight: isFirst ? Weight.strong : Weight.cell)
    let first = frame.first
    // Columns 1-5, 6-9 and 10-12, narrower where the block has fewer.
    let widths = [
      frame.count * 5 / 12, frame.count * 4 / 12, frame.count - frame.count * 5 / 12 - frame.count * 4 / 12,
    ]
    let sign = grid.frame(first, max(1, widths[0]))
    let name = grid.frame(first + widths[0], max(1, widths[1]))
    let date = grid.frame(first + widths[0] + widths[1], max(1, widths[2]))

    strip.items = [
      signPart(field, in: sign, height: height, &notes),
      part(field, .name, label: "Printed Name", text: printedName(field), in: name, height: height, &notes),
      part(field, .date, label: "Date", text: display(field.id.part(.date)), in: date, height: height, &notes),
      upright(left: name, height: height), upright(left: date, height: height),
    ]
    return strip
  }

  /// The line to sign on. On screen one types a name, or signs with a certificate.
  private func signPart(_ field: Field, in frame: Frame, height: Length, _ notes: inout LayoutNotes) -> Item {
    let id = field.id.part(.typed)
    let value = mark(of: field, in: frame, height: height, &notes)
    var widget = partWidget(field, id, in: frame, height: height, text: typed(field))
    widget.spoken = "\(field.spoken ?? field.label), type your name to sign"
    var words: [ShapeableText.Piece] = [.words(field.label, Setting.strongLabel.style)]
    var items: [Item] = []
    // A picture of a signature takes the place of the field to type in.
    let isTyped = medium.isScreen && value.isEmpty
    if isTyped {
      var room = frame.width
      if medium.hasCertificates {
        let split = frame.width * (138.0 / 203)
        widget.rectangle.width = split
        items = certificate(field, in: Rectangle(frame.x + split + 6, 15, frame.width - split - 6, height - 19))
        // The words end before the label of the certificate's field.
        room = frame.width - certificateLabel.width - 6
      }
      let hint = [", type your name to sign", ", type your name", ", type name", ""].first { hint in
        shapeLine(words + [.words(hint, Setting.label.style)], fixed: true).width <= room
      }
      words.append(.words(hint ?? "", Setting.label.style))
    }
    let line = shapeLine(words, fixed: true)
    if line.width > frame.width { notes.noteTooWide(field.label, labelOf: field.id) }
    let element = filled(id, value + (isTyped || !medium.isScreen ? self.items(of: widget) : []), &notes)
    return .tagged(
      .paragraph,
      [.text(line, at: Point(frame.x, 12)), element] + items + rest(of: field.id.part(.ink), &notes))
  }

  /// The printed name or the date.
  private func part(
    _ field: Field, _ part: Field.Part, label: String, text: String?, in frame: Frame, height: Length,
    _ notes: inout LayoutNotes
  ) -> Item {
    let id = field.id.part(part)
    let value = setSignature(id, text, in: frame, height: height, &notes)
    var widget = partWidget(field, id, in: frame, height: height, text: text)
    widget.source = source(id)?.place
    widget.spoken = "\(field.spoken ?? field.label), \(label.lowercased())"
    if part == .date { widget.control = .date() }
    let line = shapeLine([.words(label, Setting.label.style)], fixed: true)
    if line.width > frame.width { notes.noteTooWide(label, labelOf: field.id) }
    let element = filled(id, value + (value.isEmpty || !medium.isScreen ? items(of: widget) : []), &notes)
    return .tagged(.paragraph, [.text(line, at: Point(frame.x, 12)), element])
  }

  private func partWidget(
    _ field: Field, _ id: FieldPath, in frame: Frame, height: Length, text: String?
  ) -> Widget {
    var widget = self.widget(field.id, Rectangle(frame.x, 15, frame.width, height - 19), text: text)
    widget.path = path(id)
    widget.source = value(id)?.place
    return widget
  }

  private var certificateLabel: ShapedLine { shapeLine([.words("certificate", Setting.label.style)], fixed: true) }

  /// The field on screen to sign in with a certificate.
  private func certificate(_ field: Field, in room: Rectangle) -> [Item] {
    var widget = self.widget(field.id, room)
    widget.path = path(field.id.part(.certificate))
    widget.spoken = "\(field.spoken ?? field.label), sign with a certificate"
    widget.isRequired = false
    widget.control = .certificate
    let words = certificateLabel
    return [
      .text(words, at: Point(room.x + room.width - words.width, 12)), .tagged(.form, items(of: widget)),
    ]
  }

  func typed(_ field: Field) -> String? { value(field.id.part(.typed)).map { $0.text.onOneLine } }

  /// The printed name. If it is empty, it is the known name of the person who has to sign.
  func printedName(_ field: Field) -> String? {
    (value(field.id.part(.name)) ?? signerName(field)).map { $0.text.onOneLine }
  }

  func signerName(_ field: Field) -> Value? {
    guard case .signature(let role) = field.kind, let name = self.role(role)?.name else { return nil }
    return value(name)
  }

  func signerWords(_ field: Field) -> String {
    guard case .signature(let role) = field.kind else { return field.label }
    return self.role(role).map { "the \($0.words)" } ?? role
  }
}
