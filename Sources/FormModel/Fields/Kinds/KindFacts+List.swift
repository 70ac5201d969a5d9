extension KindFacts {
  static let list = KindFacts(
    "So many entries ('count'), each with the same 'fields'.", keys: [.count, .fields],
    requiredKeys: [.count, .fields], uses: [.each],
    value: { kind, _ in
      guard case .list(let count, _) = kind else { return "" }
      return "A list, an entry after each '- '; there is room for \(count)."
    }, example: { _ in "" })
}
