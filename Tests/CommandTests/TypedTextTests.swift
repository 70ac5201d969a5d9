import Foundation
import Testing

/// Another program finds in the PDF exactly the letters that were typed.
struct TypedTextTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// Prints a comment form for each value.
  ///
  /// - Returns: The text in the rectangle of the comments, and on the added pages, of each form.
  private func printedComments(_ comments: [String]) throws -> [[PlacedWord]] {
    let teams = comments.enumerated().map { index, comment -> [String: Any] in
      [
        "protege": ["name": "T\(index)"], "mentor": ["name": "Bo"],
        "mentor_comments": [["experience": 1, "comments": comment]],
      ]
    }
    let roster = try JSONSerialization.data(withJSONObject: ["teams": teams], options: .withoutEscapingSlashes)
    try roster.write(to: folder.url.appendingPathComponent("r.yaml"))
    let outcome = try Command.run(
      ["render", "mentor-comment", "--number", "1", "--roster", "r.yaml", "--one-file", "-o", "c.pdf"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let pages = try placedWords(of: "c.pdf", in: folder)
    var printed: [[PlacedWord]] = []
    for (index, page) in pages.enumerated() {
      // On an added page, the baseline of the label is 12 below the header's rule, which is at 90.
      guard let label = page.first(where: { $0.text == "thoroughness," }), label.top > 200 else {
        try #require(!printed.isEmpty)
        printed[printed.count - 1] += page.between(107, 712)
        continue
      }
      let signature = try #require(page.first { $0.text == "Signature" })
      // The signature's rule is 2.5 above its label. "Continued on page 2" is in the last 13 points above the rule.
      let isContinued =
        pages.indices.contains(index + 1) && !pages[index + 1].contains { $0.text == "thoroughness," && $0.top > 200 }
      printed.append(page.between(label.bottom, signature.top - (isContinued ? 15.5 : 2.5)))
    }
    try #require(printed.count == comments.count)
    return printed
  }

  private func expectTyped(_ values: [(script: Script, text: String)], seed: Int) throws {
    for (value, words) in zip(values, try printedComments(values.map(\.text))) {
      let printed = words.letters
      let typed = value.text.squeezed
      let isSame = printed == typed
      #expect(
        isSame,
        "\(value.script), seed \(seed): \(difference(typed, printed)) of \(value.text.prefix(200))")
    }
  }

  /// Describes the first difference between two texts.
  private func difference(_ typed: String, _ printed: String) -> String {
    let (typed, printed) = (Array(typed.unicodeScalars), Array(printed.unicodeScalars))
    let place = zip(typed, printed).prefix { $0 == $1 }.count
    func near(_ scalars: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(scalars.dropFirst(max(0, place - 5)).prefix(15)))
    }
    return "at \(place) '\(near(typed))' is '\(near(printed))'"
  }

  @Test("a comment in any script is whole and in order, over as many pages as it needs", arguments: [1, 2])
  func comments(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    let values = Script.all.map { script in
      (script, script.words([3, 20, 90, 400].randomElement(using: &numbers) ?? 3, &numbers))
    }
    try expectTyped(values, seed: seed)
  }

  @Test("2,000 words, and 10,000 characters without a blank, are whole and in order") func long() throws {
    var numbers = SeededNumbers(seed: 3)
    let values =
      [(Script.latin, Script.latin.words(2000, &numbers)), (.vietnamese, Script.vietnamese.words(2000, &numbers))]
      + [Script.latin, .thai, .arabic, .lookAlikes].map { ($0, $0.unbroken(10_000, &numbers)) }
    try expectTyped(values, seed: 3)
  }

  @Test("words from right to left and from left to right in one value are all there, each whole") func mixed() throws {
    var numbers = SeededNumbers(seed: 4)
    let comments = (0..<12).map { index in
      (0..<[6, 60][index % 2]).map { _ in
        [Script.hebrew, .arabic, .latin].randomElement(using: &numbers)?.word(&numbers) ?? ""
      }.joined(separator: " ")
    }
    for (comment, words) in zip(comments, try printedComments(comments)) {
      let printed = words.letters
      let hasAll = printed.unicodeScalars.sorted() == comment.squeezed.unicodeScalars.sorted()
      #expect(hasAll, "\(comment)")
      for word in comment.split(separator: " ") {
        let isThere = printed.holds(String(word).squeezed)
        #expect(isThere, "'\(word)' of \(comment)")
      }
    }
  }

  @Test("each value of a team's file is on a form, whole", arguments: [5, 6]) func everyField(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    let team = try FilledTeam { _, isParagraph in
      let script = Script.all.randomElement(using: &numbers) ?? .latin
      return script.words(Int.random(in: 2...(isParagraph ? 12 : 3), using: &numbers), &numbers)
    }
    let printed = try team.printAll(in: folder).map { try placedWords(of: $0, in: folder).joined() }
      .map { Array($0).letters }.joined()
    for (path, value) in team.values.sorted(by: { $0.key < $1.key }) {
      let isThere = printed.holds(value.squeezed)
      #expect(isThere, "\(path), seed \(seed): \(value)")
    }
  }
}
