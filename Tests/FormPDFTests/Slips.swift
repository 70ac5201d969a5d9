import FormLayout
import FormModel

@testable import FormPDF

/// A small form, and the file that is made of it.
enum Slips {
  static let identity = DocumentForm.Identity(
    form: "slip", revision: 2, number: 3, year: "2021-2022", team: "Dana / José")
  /// What is painted where the painting does not matter.
  static let line = Item.line(from: Point(54, 99), to: Point(558, 99), weight: 0.5)

  static func form(
    _ pages: [[Item]], group: DocumentForm.Group? = nil, blanks: Int = 0, names: DocumentForm.FieldNames? = nil
  ) -> DocumentForm {
    var form = DocumentForm(
      title: "Slip", group: group, identity: identity, pages: pages.map { MarkedPage(Page(size: .letter, items: $0)) },
      blanks: blanks)
    form.fieldNames = names
    return form
  }

  /// The finished file, its streams unpacked. Each painted page has as many markers as its items have runs.
  static func finish(_ forms: [DocumentForm]) throws -> String {
    let hasFields = forms.contains { $0.fieldNames != nil }
    let font = hasFields ? try FieldFont("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf") : nil
    var finisher = Finisher(
      DocumentFacts(title: "A < B", language: "en-US", product: "Countersign 1"), fieldFont: font)
    for form in forms { finisher.add(form) }
    let contents = forms.flatMap(\.pages).map { page in
      page.runs.indices.map { "\($0) 0 0.004 0.004 re f\n54 99 m 558 99 l S\n" }.joined()
    }
    return try unpacked(try finisher.finish(Painted(pages: contents).bytes))
  }
}
