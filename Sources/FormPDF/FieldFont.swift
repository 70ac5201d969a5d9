import CHarfBuzz
import FormModel

/// The font in which other programs show typed text: the Latin part of the text family, as a simple TrueType font
/// (ISO 32000-1 §9.6.3). Some programs show boxes where a field's font has several bytes for a character.
package struct FieldFont: Sendable {
  /// The font file with the Latin part.
  let file: [UInt8]
  /// The widths of the codes of WinAnsiEncoding from 32, in thousandths of the size.
  let widths: [Int]
  let ascent: Int
  let descent: Int
  let capHeight: Int
  let bounds: [Int]

  /// Takes the Latin part out of a font file. That takes some milliseconds, so it is done once in a run.
  ///
  /// - Parameter path: A TrueType file, as Fontconfig names it.
  package init(_ path: String) throws(FinishingError) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { throw FinishingError("'\(path)' cannot be read") }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, 0) else { throw FinishingError("'\(path)' is no font") }
    defer { hb_face_destroy(face) }
    guard let input = hb_subset_input_create_or_fail() else { throw FinishingError("HarfBuzz has no memory") }
    defer { hb_subset_input_destroy(input) }
    // Hints are half of the file, and change nothing at 11 points on a modern screen.
    hb_subset_input_set_flags(input, UInt32(HB_SUBSET_FLAGS_NO_HINTING.rawValue))
    let wanted = hb_subset_input_unicode_set(input)
    for case let character? in winAnsi { hb_set_add(wanted, character.value) }
    guard let part = hb_subset_or_fail(face, input) else { throw FinishingError("'\(path)' cannot be cut") }
    defer { hb_face_destroy(part) }
    let bytes = hb_face_reference_blob(part)
    defer { hb_blob_destroy(bytes) }
    var length: UInt32 = 0
    let data = hb_blob_get_data(bytes, &length)
    file =
      data.map { start in
        Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
      } ?? []

    guard let font = hb_font_create(part) else { throw FinishingError("HarfBuzz has no memory") }
    defer { hb_font_destroy(font) }
    let scale = Double(hb_face_get_upem(part))
    func thousandths(_ value: Int32) -> Int { Int((Double(value) * 1_000 / scale).rounded()) }
    widths = winAnsi.map { character in
      var glyph: hb_codepoint_t = 0
      guard let character, hb_font_get_nominal_glyph(font, character.value, &glyph) != 0 else { return 0 }
      return thousandths(hb_font_get_glyph_h_advance(font, glyph))
    }
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    (ascent, descent) = (thousandths(extents.ascender), thousandths(extents.descender))
    var capital: hb_position_t = 0
    hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capital)
    capHeight = thousandths(capital)
    bounds = [-1_000, descent, 2_000, ascent]
  }

  /// Writes the font.
  ///
  /// - Returns: Its object's number.
  func write(to writer: inout PDFWriter) -> Int {
    let program = writer.reserve()
    writer.write(program, "/Length1 \(file.count)", packing: file)
    let descriptor = writer.add(
      "<</Type/FontDescriptor/FontName/NotoSans/Flags 32/FontBBox[\(bounds.map(String.init).joined(separator: " "))]"
        + "/ItalicAngle 0/Ascent \(ascent)/Descent \(descent)/CapHeight \(capHeight)/StemV 80/FontFile2 \(program) 0 R>>"
    )
    let unicode = writer.reserve()
    writer.write(unicode, packing: Array(toUnicode.utf8))
    return writer.add(
      "<</Type/Font/Subtype/TrueType/BaseFont/NotoSans/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255"
        + "/Widths[\(widths.map(String.init).joined(separator: " "))]/FontDescriptor \(descriptor) 0 R"
        + "/ToUnicode \(unicode) 0 R>>")
  }

  /// The character of each code (§9.10.3).
  private var toUnicode: String {
    let lines = winAnsi.enumerated().compactMap { index, character -> String? in
      character.map { "<\((index + 32).hexadecimal(digits: 2))> <\($0.value.hexadecimal(digits: 4))>" }
    }
    // A block may have 100 lines.
    let blocks = stride(from: 0, to: lines.count, by: 100).map { start -> String in
      let block = lines[start..<min(start + 100, lines.count)]
      return "\(block.count) beginbfchar\n\(block.joined(separator: "\n"))\nendbfchar\n"
    }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CMapName /Latin def /CMapType 2 def
      1 begincodespacerange <00> <ff> endcodespacerange
      \(blocks.joined())endcmap CMapName currentdict /CMap defineresource pop end end
      """
  }
}

/// The characters of WinAnsiEncoding (§D.1) from code 32; nil is a code without a character.
let winAnsi: [Unicode.Scalar?] =
  (32...126).map { Unicode.Scalar(UInt8($0)) } + [nil]
  + Array("€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ".unicodeScalars).map { $0 == "\u{0}" ? nil : $0 }
  + (160...255).map { Unicode.Scalar(UInt8($0)) }
