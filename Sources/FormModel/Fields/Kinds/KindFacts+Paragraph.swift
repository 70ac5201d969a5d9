extension KindFacts {
  static let paragraph = KindFacts(
    "Text of several lines, for a box.", keys: .ofWords, uses: .ofWords.union([.box]),
    value: { _, _ in "Text; begin it with | to write several lines under the key." },
    otherWays: ["a text of several lines: | in its place, and below it each line two spaces further in"],
    isLong: true)
}
