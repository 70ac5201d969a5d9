import FormModel

/// Writes a PDF file object by object (ISO 32000-1 §7.5). Objects that are not streams are packed into object streams.
/// That makes a packet half as large, because its structure tree is a thousand small objects.
struct PDFWriter: ~Copyable {
  private var bytes: [UInt8]
  /// The place of each object, by its number; nil where it is not written yet. Object 0 is the head of the free objects.
  private var places: [Place?] = [nil]
  private var pack = ObjectPack()
  private let flate = Flate()

  private enum Place {
    case at(Int)
    /// In an object stream.
    case packed(in: Int, index: Int)
  }

  init() {
    // Bytes above 127 tell other programs that the file is binary.
    bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, UInt8(ascii: "\n")]
  }

  /// The number of a new object, which must be written later.
  mutating func reserve() -> Int {
    places.append(nil)
    return places.count - 1
  }

  /// Writes an object that is not a stream.
  ///
  /// - Parameter value: Appends the object's value.
  mutating func write(_ number: Int, _ value: (inout [UInt8]) -> Void) {
    if pack.number == nil { pack.number = reserve() }
    guard let stream = pack.number else { return }
    place(number, .packed(in: stream, index: pack.count))
    pack.add(number, value)
    if pack.count == 200 { writePack() }
  }

  mutating func write(_ number: Int, _ value: String) { write(number) { $0 += value.utf8 } }

  /// Writes a new object.
  ///
  /// - Returns: Its number.
  mutating func add(_ value: String) -> Int {
    let number = reserve()
    write(number, value)
    return number
  }

  /// Writes a stream as it is.
  ///
  /// - Parameter entries: The entries of its dictionary except the length: `/Type/Metadata`.
  mutating func write(_ number: Int, _ entries: some Sequence<UInt8>, stream: some Collection<UInt8>) {
    place(number, .at(bytes.count))
    bytes += Array("\(number) 0 obj\n<<".utf8)
    bytes += entries
    bytes += Array("/Length \(stream.count)>>\nstream\n".utf8)
    bytes += stream
    bytes += Array("\nendstream\nendobj\n".utf8)
  }

  /// Writes a stream, packed.
  mutating func write(_ number: Int, _ entries: String = "", packing content: [UInt8]) {
    write(number, "\(entries)/Filter/FlateDecode".utf8, stream: flate.pack(content))
  }

  /// The bytes of a packed stream; nil where it is damaged.
  func unpack(_ packed: ArraySlice<UInt8>) -> [UInt8]? { flate.unpack(packed) }

  private mutating func place(_ number: Int, _ place: Place) {
    precondition(places[number] == nil, "an object is written twice")
    places[number] = place
  }

  private mutating func writePack() {
    guard let number = pack.number else { return }
    write(number, pack.entries, packing: pack.content)
    pack = ObjectPack()
  }

  /// Writes the cross-reference stream (§7.5.8). All reserved objects must be written before.
  mutating func finish(root: Int, info: Int) -> [UInt8] {
    writePack()
    let id = fingerprint()
    let start = bytes.count
    let number = reserve()
    places[number] = .at(start)
    var table: [UInt8] = [0, 0, 0, 0, 0, 0xFF, 0xFF]
    table.reserveCapacity(places.count * 7)
    for place in places.dropFirst() {
      switch place {
      case .at(let offset): table.append(1, offset, 0)
      case .packed(let stream, let index): table.append(2, stream, index)
      case nil: preconditionFailure("an object was reserved and never written")
      }
    }
    places[number] = nil
    write(
      number,
      "/Type/XRef/Size \(places.count)/W[1 4 2]/Root \(root) 0 R/Info \(info) 0 R/ID[<\(id)><\(id)>]", packing: table)
    bytes += Array("startxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }

  /// The file identifier (§14.4), the same for the same bytes.
  private func fingerprint() -> String {
    [bytes.count, flate.checksum(bytes[...]), flate.checksum(bytes[(bytes.count / 2)...])]
      .map { $0.hexadecimal(digits: 8) }.joined()
  }
}

/// Objects for the next object stream (§7.5.7).
private struct ObjectPack {
  /// The number of the stream; nil before its first object.
  var number: Int?
  private(set) var count = 0
  private var table = ""
  private var body: [UInt8] = []

  mutating func add(_ number: Int, _ value: (inout [UInt8]) -> Void) {
    table += "\(number) \(body.count) "
    value(&body)
    body.append(UInt8(ascii: "\n"))
    count += 1
  }

  var entries: String { "/Type/ObjStm/N \(count)/First \(table.utf8.count)" }
  var content: [UInt8] { Array(table.utf8) + body }
}

extension [UInt8] {
  /// Appends an entry of a cross-reference stream: fields of one byte, four and two.
  fileprivate mutating func append(_ kind: UInt8, _ second: Int, _ third: Int) {
    append(kind)
    for shift in stride(from: 24, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: second >> shift)) }
    for shift in [8, 0] { append(UInt8(truncatingIfNeeded: third >> shift)) }
  }
}
