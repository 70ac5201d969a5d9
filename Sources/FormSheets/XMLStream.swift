import CExpat
import Glibc

/// What reads the elements of an XML file, one after the other.
protocol XMLReading: AnyObject {
  /// Reads the start of an element. The name is without its prefix.
  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError)
  /// Reads the end of an element.
  func end(_ name: String) throws(WorkbookError)
  /// Reads a part of the text of an element.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// The value of an attribute, by its name without a prefix; nil if it is absent.
  subscript(name: StaticString) -> String? {
    guard let pairs else { return nil }
    var index = 0
    while let key = pairs[index], let value = pairs[index + 1] {
      let local = strrchr(key, 0x3A).map { UnsafePointer($0 + 1) } ?? key
      if strcmp(local, name.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { $0 }) == 0 {
        return String(cString: value)
      }
      index += 2
    }
    return nil
  }
}

/// Parses a file of a workbook. A document type is refused, so that no entity and no other file is ever read.
func parseXML(_ path: String, in archive: Archive, by reader: some XMLReading) throws(WorkbookError) {
  guard let parser = XML_ParserCreate(nil) else { throw .tooLarge }
  defer { XML_ParserFree(parser) }
  let state = ParserState(reader, parser)
  XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
  XML_SetElementHandler(
    parser,
    { data, name, attributes in
      ParserState.of(data)?.take { reader throws(WorkbookError) in
        guard let name else { return }
        try reader.start(localName(name), XMLAttributes(pairs: attributes))
      }
    },
    { data, name in
      ParserState.of(data)?.take { reader throws(WorkbookError) in
        guard let name else { return }
        try reader.end(localName(name))
      }
    })
  XML_SetCharacterDataHandler(parser) { data, text, count in
    ParserState.of(data)?.take { reader throws(WorkbookError) in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        reader.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
  }
  XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
    ParserState.of(data)?.take { _ throws(WorkbookError) in throw .damaged("it declares a document type") }
  }
  try archive.read(path) { part, isLast throws(WorkbookError) in
    let status = part.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if let error = state.error { throw error }
    if status != XML_STATUS_OK { throw .damaged("'\(path)' in it is no XML") }
  }
}

/// The reader of a parse, and what made it stop.
private final class ParserState {
  let reader: any XMLReading
  let parser: XML_Parser
  var error: WorkbookError?

  init(_ reader: any XMLReading, _ parser: XML_Parser) {
    self.reader = reader
    self.parser = parser
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> ParserState? {
    data.map { Unmanaged<ParserState>.fromOpaque($0).takeUnretainedValue() }
  }

  func take(_ work: (any XMLReading) throws(WorkbookError) -> Void) {
    guard error == nil else { return }
    do { try work(reader) } catch {
      self.error = error
      XML_StopParser(parser, XML_Bool(0))
    }
  }
}

private func localName(_ name: UnsafePointer<XML_Char>) -> String {
  String(cString: strrchr(name, 0x3A).map { UnsafePointer($0 + 1) } ?? name)
}

/// Expat's version: `2.5.0`.
var expatVersion: String {
  let version = XML_ExpatVersionInfo()
  return "\(version.major).\(version.minor).\(version.micro)"
}
