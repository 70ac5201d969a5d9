import Testing

@testable import FormModel

struct KnownPathTests {
  @Test("a path below one root is made only once") func once() {
    let root = FieldPath.newRoot()
    #expect(root.appending("imp")[2].appending("notes").known === root.appending("imp")[2].appending("notes").known)
    #expect(root.appending("imp")[2] == "imp[2]")
  }

  @Test("paths are freed with their root, although they refer to the paths that they were made from") func freed() {
    weak var path: KnownPath?
    do {
      let root = FieldPath.newRoot()
      let made = root.appending("imp").appending("experiences")[0].appending("number")
      #expect(made.parent.parent == "imp.experiences" && made.pattern == "imp.experiences[].number")
      path = made.known
    }
    #expect(path == nil)
  }

  @Test("paths are not kept for more keys than a program needs") func room() {
    let root = FieldPath.newRoot()
    for number in 0..<1_000 { _ = root.appending("k\(number)") }
    weak var last: KnownPath?
    last = root.appending("k999").known
    #expect(last == nil)
    #expect(root.appending("k0").known === root.appending("k0").known)
  }
}
