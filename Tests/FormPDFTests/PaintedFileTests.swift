import Testing

@testable import FormPDF

struct PaintedFileTests {
  /// A file of one page, as Cairo might write it.
  static let good = Painted(objects: [
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
  func faults(_ part: String, reason: String) throws {
    var bytes = Self.good.bytes
    let part = Array(part.utf8)
    let at = try #require(bytes.indices.first { bytes[$0...].starts(with: part) })
    for index in at..<at + part.count { bytes[index] = UInt8(ascii: "x") }
    let error = #expect(throws: FinishingError.self) {
      let file = try PaintedFile(bytes)
      _ = try file.object(4)
    }
    #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "")")
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

/// A small PDF file.
struct Painted {
  var objects: [String]

  var bytes: [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
