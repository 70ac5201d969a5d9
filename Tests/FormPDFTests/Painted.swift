@testable import FormPDF

/// A small PDF file, as Cairo might write it.
struct Painted {
  /// In the order of their numbers, from 1.
  var objects: [[UInt8]]

  init(_ objects: [String]) { self.objects = objects.map { Array($0.utf8) } }

  var bytes: [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let digits = String(bytes.count)
      table += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    table += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }
}

/// Why something cannot be finished; nil where it can.
func reason(_ act: () throws -> Void) throws -> String? {
  do {
    try act()
    return nil
  } catch let error as FinishingError {
    return error.reason
  }
}

/// A file's bytes as text, its streams unpacked.
func unpacked(_ bytes: [UInt8]) throws -> String {
  let flate = Flate()
  var text = ""
  var rest = bytes[...]
  while let start = rest.firstRange(of: Array("stream\n".utf8)),
    let end = rest.firstRange(of: Array("\nendstream".utf8))
  {
    text += String(decoding: rest[..<start.lowerBound], as: UTF8.self)
    let stream = rest[start.upperBound..<end.lowerBound]
    text += String(decoding: flate.unpack(stream) ?? Array(stream), as: UTF8.self)
    rest = rest[end.upperBound...]
  }
  return text + String(decoding: rest, as: UTF8.self)
}
