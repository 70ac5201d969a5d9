extension Node {
  /// Whether this has no value: it is an empty text, blanks, `~`, or a list or mapping of empty values.
  package var isEmpty: Bool {
    switch content {
    case .text(let text): text.isNothing
    case .list(let items): items.allSatisfy(\.isEmpty)
    case .mapping(let entries): entries.allSatisfy(\.value.isEmpty)
    }
  }
}
