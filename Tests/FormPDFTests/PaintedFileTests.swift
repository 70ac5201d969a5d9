import Testing

@testable import FormPDF

struct PaintedFileTests {
  /// A file of one page, as Cairo might write it.
  static let good = Painted([
    "<< /Type /Catalog\n   /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
    "<< /Type /Page % 1\n /Parent 2 0 R /MediaBox [ 0 0 612 792 ] /Contents 4 0 R >>",
    "<< /Length 5 0 R >>\nstream\n0 0 m\nendstream", "5",
  ])

  @Test("finds pages and streams, whatever the spacing") func good() throws {
    let file = try PaintedFile(Self.good.bytes)
    #expect(file.pages.count == 1)
    #expect(file.pages[0]["MediaBox"] == .array([0, 0, 612, 792].map { .literal(Array("\($0)".utf8)) }))
    let stream = try file.object(4).stream
    #expect(stream.map { String(decoding: $0, as: UTF8.self) } == "0 0 m")
  }

  @Test(
    "says what is wrong with a file",
    arguments: [
      ("startxref", "it has no startxref"), ("xref\n0", "it has no classic cross-reference table"),
      ("trailer", "its cross-reference table is damaged"), ("Pages", "it has no page tree"),
      ("/Kids [", "what stands at byte"), ("4 0 obj", "object 4 is not where the table says"),
      ("endstream", "object 4 has a wrong length"), ("Length", "object 4 has no length"),
    ])
  func faults(_ part: String, said: String) throws {
    var bytes = Self.good.bytes
    let part = Array(part.utf8)
    let at = try #require(bytes.indices.first { bytes[$0...].starts(with: part) })
    for index in at..<at + part.count { bytes[index] = UInt8(ascii: "x") }
    let reason = try FormPDFTests.reason {
      let file = try PaintedFile(bytes)
      _ = try file.object(4)
    }
    #expect(reason?.hasPrefix(said) == true, "\(reason ?? "")")
  }

  @Test("any byte of it may be wrong, or all behind it missing") func mutations() {
    let good = Self.good.bytes
    for index in good.indices {
      var bytes = good
      bytes[index] ^= 0x15
      for bytes in [bytes, Array(good[..<index])] {
        guard let file = try? PaintedFile(bytes) else { continue }
        for number in 0..<9 { _ = try? file.object(number) }
      }
    }
  }
}
