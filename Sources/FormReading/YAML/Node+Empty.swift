extension Node {
  /// Whether nothing is written: no text, blanks, `~`, or a list or mapping of only that.
  package var isEmpty: Bool {
    switch content {
    case .text(let text): text.isNothing
    case .list(let items): items.allSatisfy(\.isEmpty)
    case .mapping(let entries): entries.allSatisfy(\.value.isEmpty)
    }
  }
}
