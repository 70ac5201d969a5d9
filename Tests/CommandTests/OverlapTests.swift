import Foundation
import Testing

/// Whatever is filled in, no word overlaps another, and none is in a margin or in a corner that must stay empty.
struct OverlapTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func expectClear(_ pdfs: [String], _ value: String) throws {
    for pdf in pdfs {
      for (index, page) in try placedWords(of: pdf, in: folder).enumerated() {
        let overlaps = page.overlaps.map { "'\($0.text)' and '\($1.text)' at \($0.left), \($0.top)" }
        #expect(overlaps == [], "page \(index + 1) of \(pdf), \(value)")
        let outside = page.filter { !$0.isMarks && $0.isOutside }.map { "'\($0.text)' at \($0.left), \($0.top)" }
        #expect(outside == [], "page \(index + 1) of \(pdf), \(value)")
      }
    }
  }

  @Test("blank forms are clear") func blank() throws {
    let outcome = try Command.shell(
      "for f in packet 'render alternate-experience' 'render reflection'; do \"$countersign\" $f -o \"$f.pdf\"; done",
      in: folder)
    #expect(outcome.code == 0)
    try expectClear(["packet.pdf", "render alternate-experience.pdf", "render reflection.pdf"], "blank")
  }

  @Test("a word that is moved onto another is found, and one that is moved out of the page's room") func detector()
    throws
  {
    _ = try Command.run(["render", "imp", "-o", "i.pdf"], in: folder)
    let page = try #require(placedWords(of: "i.pdf", in: folder).first)
    #expect(page.overlaps.isEmpty)
    let word = try #require(page.first { $0.text == "Mentoring" && $0.bottom > 100 })
    var moved = word
    // An overlap is at least half of the height of the small letters.
    moved.top += (word.bottom - word.top) * 0.19
    moved.bottom += (word.bottom - word.top) * 0.19
    moved.left += 3
    #expect((page + [moved]).overlaps.count == 1)
    moved.right = 559
    #expect(moved.isOutside)
    #expect(PlacedWord(text: "a", left: 509, top: 60, right: 515, bottom: 72).isOutside)
    #expect(PlacedWord(text: "a", left: 60, top: 735, right: 66, bottom: 747).isOutside)
    #expect(!word.isOutside)
  }

  @Test("paragraphs of hundreds of words are clear, and a comment of 2,000") func paragraphs() throws {
    var numbers = SeededNumbers(seed: 11)
    let team = try FilledTeam { path, isParagraph in
      if path == "mentor_comments[1].comments" { return Script.latin.words(2000, &numbers) }
      if path.hasSuffix("signature.typed") { return "Bo" }
      return Script.latin.words(isParagraph ? Int.random(in: 20...300, using: &numbers) : 2, &numbers)
    }
    try expectClear(try team.printAll(in: folder), "paragraphs")
  }

  @Test("names of five lines are clear, wherever they are printed") func names() throws {
    let name = [String](repeating: "Maximiliana Konstantina Featherstonehaugh-Cholmondeley", count: 5)
      .joined(separator: " ")
    let team = try FilledTeam { _, _ in name }
    try expectClear(try team.printAll(in: folder), "names")
  }

  @Test("values of every length in every script are clear", arguments: [12, 13]) func lengths(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    let team = try FilledTeam { path, isParagraph in
      let script = Script.all.randomElement(using: &numbers) ?? .latin
      return script.words(Int.random(in: 1...(isParagraph ? 60 : 20), using: &numbers), &numbers)
    }
    try expectClear(try team.printAll(in: folder), "seed \(seed)")
  }

  @Test("10,000 characters without a blank in each field are clear") func unbroken() throws {
    let letters = String(repeating: "abcdefghij", count: 1000)
    let again = #/\[[12]\]|decision_points\.[c-z]|signatures\.[pa]/#
    let team = try FilledTeam { path, _ in path.contains(again) ? "Of this kind the others are long" : letters }
    let pdfs = try team.printAll(in: folder)
    try expectClear(pdfs, "10,000 characters")
  }

  @Test("twenty names in as many scripts are clear on every form") func scripts() throws {
    var numbers = SeededNumbers(seed: 14)
    let names = Script.all.filter { $0.name != "look-alikes" }.map { $0.words(2, &numbers) }
    let teams = stride(from: 0, to: names.count - 1, by: 2).map { index in
      ["protege": ["name": names[index]], "mentor": ["name": names[index + 1]]]
    }
    let roster = try JSONSerialization.data(withJSONObject: ["teams": teams])
    try roster.write(to: folder.url.appendingPathComponent("r.yaml"))
    let outcome = try Command.run(["packet", "--roster", "r.yaml", "--one-file", "-o", "p.pdf"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    try expectClear(["p.pdf"], "names")
  }
}
