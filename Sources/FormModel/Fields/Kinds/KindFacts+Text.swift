extension KindFacts {
  static let text = KindFacts(
    "A line of text.", keys: .ofWords + [.known], uses: .ofWords.union([.date, .box]),
    value: { _, _ in "Text on one line." })
}
