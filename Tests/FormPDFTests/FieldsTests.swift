import FormLayout
import FormModel
import Testing

@testable import FormPDF

/// Fields as objects of a file. That other programs fill them, the tests of accessibility show.
struct FieldsTests {
  private func use(
    _ path: String, _ control: Widget.Control = .line, value: String? = nil, number: Int = 0, isRequired: Bool = false
  ) -> WidgetAnnotation {
    let widget = Widget(
      path: FieldPath(path), rectangle: Rectangle(54, 99, 100, 16.5), spoken: "Name", isRequired: isRequired,
      control: control, value: value)
    return WidgetAnnotation(
      widget, name: path, number: number, page: 1, rectangle: "[0 0 100 16.5]", key: 0, appearance: nil)
  }

  @Test("the name of a field begins with the words for its form") func numberedForm() throws {
    var line = use("t.day", isRequired: true)
    line.widget.form = "Trip 2"
    #expect(try written([line]).contains("/TU(Trip 2, Name, required)"))
    var box = use("t.how", .box(.init(state: "bus", isMarked: false, isExclusive: true, question: "How?")))
    box.widget.form = "Trip 2"
    let text = try written([box])
    #expect(text.contains("/TU(Trip 2, How?)/FT/Btn") && text.contains("0 R/TU(Trip 2, Name)/Type/Annot"))
  }

  /// What is written for fields.
  private func written(_ uses: [WidgetAnnotation]) throws -> String {
    var writer = PDFWriter()
    let page = writer.add("<<>>")
    var fields = Fields()
    for var use in uses {
      use.number = writer.reserve()
      fields.add(use)
    }
    let form = fields.write(to: &writer, font: page)
    return form + (try unpacked(writer.finish(root: page, info: page)))
  }

  private func box(_ state: String, isMarked: Bool = false, isExclusive: Bool = true) -> Widget.Control {
    .box(.init(state: state, isMarked: isMarked, isExclusive: isExclusive, question: "Which?"))
  }

  @Test("names are joined of parts without periods") func names() throws {
    let text = try written([use("mentor_comments[1].signature.typed", value: "José (x)")])
    for part in ["/T(mentor_comments[1])", "/T(signature)", "/T(typed)"] { #expect(text.contains(part)) }
    #expect(text.contains(#"/V(Jos\351 \(x\))"#))
  }

  @Test("places of one name are one field") func copies() throws {
    let text = try written([use("a.b", value: "x"), use("a.b", value: "x")])
    #expect(text.ranges(of: "/FT/Tx").count == 1)
    #expect(text.ranges(of: "/Subtype/Widget").count == 2)
  }

  @Test("the boxes of a choice are one group, of which one is marked and can be cleared") func radios() throws {
    let text = try written([use("c", box("school day")), use("c", box("24/7", isMarked: true))])
    #expect(text.contains("/TU(Which?)/FT/Btn/Ff 32768/V/24#2F7"))
    #expect(text.contains("/AS/Off/AP<</N<</school#20day") && text.contains("/AS/24#2F7/AP<</N<</24#2F7"))
  }

  @Test("the copies of a box go together") func unison() throws {
    #expect(try written([use("c", box("1")), use("c", box("1"))]).contains("/Ff \(1 << 15 | 1 << 25)"))
  }

  @Test(
    "boxes of a required field have the flag Required, as lines of text have",
    arguments: [(true, false, 1 << 15 | 1 << 1), (true, true, 1 << 15 | 1 << 1), (false, true, 1 << 1)])
  func requiredBoxes(_ isExclusive: Bool, _ isMarked: Bool, _ flags: Int) throws {
    let text = try written([use("c", box("1", isMarked: isMarked, isExclusive: isExclusive), isRequired: true)])
    #expect(text.contains("/FT/Btn/Ff \(flags)/V/\(isMarked ? "1" : "Off")"))
  }

  @Test("a field is required where one of its boxes is") func requiredGroup() throws {
    let boxes = [use("c", box("1")), use("c", box("2"), isRequired: true)]
    #expect(try written(boxes).contains("/FT/Btn/Ff \(1 << 15 | 1 << 1)/"))
    #expect(try written([use("c", box("1")), use("c", box("2"))]).contains("/FT/Btn/Ff \(1 << 15)/"))
  }

  @Test("a group is named by its question, each of its boxes by its own answer") func boxNames() throws {
    var first = use("c", box("1"))
    var second = use("c", box("2"), isRequired: true)
    first.widget.spoken = "Which? One"
    second.widget.spoken = "Which? Two"
    let text = try written([first, second])
    #expect(text.contains("/T(c)/TU(Which?)/FT/Btn"))
    #expect(text.contains("0 R/TU(Which? One)/Type/Annot") && text.contains("0 R/TU(Which? Two)/Type/Annot"))
    #expect(text.ranges(of: "/TU").count == 3 && !text.contains("required"))
  }

  @Test("a box without a question is named by its own words") func boxAlone() throws {
    var check = use("ok", .box(.init(state: "Yes", isMarked: false, isExclusive: false)), isRequired: true)
    check.widget.spoken = "Agreed"
    #expect(try written([check]).contains("/T(ok)/TU(Agreed)/FT/Btn/Ff 2/V/Off"))
  }

  @Test("each copy of a required field says that it is required") func copyNames() throws {
    let text = try written([use("a", isRequired: true), use("a", isRequired: true)])
    #expect(text.ranges(of: "/TU(Name, required)").count == 3)
  }

  @Test("a check alone is its own field") func check() throws {
    let text = try written([use("ok", box("Yes", isMarked: true, isExclusive: false))])
    #expect(text.contains("/FT/Btn/Ff 0/V/Yes") && text.contains("/AS/Yes"))
  }

  @Test("a paragraph has lines, a required field its flag, a day its check, a certificate its kind") func kinds() throws
  {
    #expect(try written([use("p", .lines)]).contains("/Ff 4096"))
    #expect(try written([use("r", isRequired: true)]).contains("/TU(Name, required)/FT/Tx/Ff 2/Type/Annot"))
    #expect(try written([use("i", .date(isShort: true))]).contains("m/d/yyyy"))
    #expect(try written([use("d", .date())]).contains("AFDate_KeystrokeEx"))
    #expect(try written([use("s", .certificate)]).contains("/FT/Sig/Type/Annot"))
  }

  @Test("each field is set in its own size, and has a look of its own") func sizes() throws {
    var small = use("a", value: "x")
    small.widget.textSize = 9
    let text = try written([small, use("a", value: "x"), use("b")])
    #expect(text.contains("/DA(/NotoSans 9 Tf 0 g)") && text.contains("/DA(/NotoSans 11 Tf 0 g)"))
    #expect(text.ranges(of: "/Tx BMC").count == 3)
  }

  @Test("no look is empty") func looks() throws {
    let text = try written([use("a"), use("c", box("1")), use("s", .certificate)])
    #expect(text.contains("/Tx BMC\nEMC") && text.contains("9.4 9.4 l") && text.contains("q\nQ"))
  }
}
