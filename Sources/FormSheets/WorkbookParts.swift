/// The relations of a part of a workbook to other parts: their ids, kinds and paths.
final class Relations: XMLReading {
  private(set) var all: [(id: String, kind: String, path: String)] = []
  private let folder: String

  /// - Parameter folder: The folder of the part, to which the paths are relative.
  init(folder: String) { self.folder = folder }

  func start(_ name: String, _ attributes: XMLAttributes) {
    // What is outside the workbook is never opened.
    guard name == "Relationship", attributes["TargetMode"] != "External", let target = attributes["Target"] else {
      return
    }
    let kind = attributes["Type"].flatMap { $0.split(separator: "/").last } ?? ""
    all.append((attributes["Id"] ?? "", String(kind), path(target)))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func path(_ target: String) -> String {
    var parts: [Substring] = []
    for part in (target.hasPrefix("/") ? target : "\(folder)/\(target)").split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// The list of a workbook's sheets.
final class SheetList: XMLReading {
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  /// Whether its days are counted from 1904.
  private(set) var countsFrom1904 = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      sheets.append(
        (attributes["name"] ?? "", attributes["id"] ?? "", ["hidden", "veryHidden"].contains(attributes["state"])))
    case "workbookPr": countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"])
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that the cells of a workbook share.
final class SharedTexts: XMLReading {
  private(set) var all: [String] = []
  private var collected = TextCollector()
  private let most: Int

  init(most: Int) { self.most = most }

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) {
    if name == "si" { collected.clear() }
    collected.start(name)
  }

  func end(_ name: String) throws(WorkbookError) {
    collected.end(name)
    guard name == "si" else { return }
    guard all.count < most else { throw .tooMany("texts") }
    all.append(collected.take())
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { collected.text(bytes) }
}

/// The number formats of a workbook's cells.
final class Styles: XMLReading {
  private var codes: [Int: String] = [:]
  private var ids: [Int] = []
  private var isInCells = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), codes.count < 10_000 {
        codes[id] = attributes["formatCode"]
      }
    case "cellXfs": isInCells = true
    case "xf":
      if isInCells, ids.count < 100_000 { ids.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
    default: break
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The formats in the order of the cells' styles.
  var formats: [NumberFormat] {
    var known: [Int: NumberFormat] = [:]
    return ids.map { id in
      if let format = known[id] { return format }
      let format = NumberFormat(codes[id] ?? NumberFormat.builtIn(id))
      known[id] = format
      return format
    }
  }
}

/// Collects the text of `t` and `v` elements, without the readings beside East Asian words.
struct TextCollector {
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isReading = false

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func start(_ name: String) {
    if name == "rPh" { depth += 1 }
    if name == "t" || name == "v" { isReading = depth == 0 }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { depth -= 1 }
    if name == "t" || name == "v" { isReading = false }
  }

  mutating func text(_ more: UnsafeBufferPointer<UInt8>) { if isReading { bytes.append(contentsOf: more) } }

  /// The text so far. Excel writes control characters as `_x000D_`.
  mutating func take() -> String {
    defer { clear() }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let code = rest.dropFirst(2).prefix(4)
      if scalar == "_", rest.dropFirst().first == "x", rest.dropFirst(6).first == "_", code.count == 4,
        let value = UInt32(String(code), radix: 16), let meant = Unicode.Scalar(value)
      {
        result.append(meant)
        rest = rest.dropFirst(7)
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}
