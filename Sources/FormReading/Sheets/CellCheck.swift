import FormModel

extension Sheet.Cell {
  /// Makes a cell of a workbook. A text with a control character, or above a limit, is left out, which is a finding.
  package init(checking text: String, at place: Place, limits: ReadingLimits, into findings: inout FindingList) {
    self.init(text: "", place: place)
    guard !text.isLonger(than: limits.characters) else {
      findings.append(.valueTooLong(limits, at: place, field: nil))
      isLost = true
      return
    }
    // Most of a text is printable ASCII.
    if !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      var previous: Unicode.Scalar?
      var rest = text.unicodeScalars[...]
      while let scalar = rest.popFirst() {
        if let concern = scalar.concern(after: previous, before: rest.first) {
          findings.append(.badCharacter(scalar, concern, at: place))
          if concern == .control { isLost = true }
        }
        previous = scalar
      }
      if isLost { return }
    }
    self.text = text.withoutOuterBlanks
  }
}
