import FormDrawing
import Testing

struct BadPictureTests {
  private func reason(_ bytes: [UInt8]) -> String? {
    do {
      _ = try readPicture(isMarkup(bytes) ? try drawSVG(bytes) : bytes, id: 1)
      return nil
    } catch { return error.reason }
  }

  @Test(
    "a file that is not a picture is refused with the name of its format",
    arguments: [
      ("", "it is empty"), ("hello", "it is not a PNG, JPEG or SVG"),
      ("\0\0\0\u{18}ftypheic\0\0\0\0", "it is a HEIC photo, not a PNG, JPEG or SVG"),
      ("GIF89a", "it is a GIF image, not a PNG, JPEG or SVG"), ("%PDF-1.4", "it is a PDF, not a PNG, JPEG or SVG"),
      ("RIFF\0\0\0\0WEBPVP8 ", "it is a WebP image, not a PNG, JPEG or SVG"),
      ("<html/>", "it is damaged: XML does not have <svg> root"),
    ])
  func others(_ text: String, _ expected: String) { #expect(reason(Array(text.utf8)) == expected) }

  @Test("a picture is refused by its header if no signature needs its size") func tooLarge() throws {
    var png = try pictureBytes("grey.png")
    png.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
    #expect(reason(png) == "its 60000 x 60000 pixels are more than 40 million")
    png.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0, 1])
    #expect(reason(png) == "a side of its 60000 x 1 is over 30,000 pixels")
    png.replaceSubrange(16..<24, with: [0, 0, 0, 0, 0, 0, 0, 1])
    #expect(reason(png) == "it is damaged: it has no pixels")
    var jpeg = try pictureBytes("ink.jpg")
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) })
    jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xEA, 0x60, 0xEA, 0x60])
    #expect(reason(jpeg) == "its 60000 x 60000 pixels are more than 40 million")
  }

  @Test("a picture of one pixel is blank, and not a mistake") func onePixel() throws {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
    #expect(try readPicture(try drawSVG(Array(drawing.utf8)), id: 1).isBlank)
  }

  @Test(
    "a picture that is cut off anywhere before its end marker is refused",
    arguments: ["clear.png", "palette.png", "deep.png", "interlaced.png", "ink.jpg", "progressive.jpg", "cmyk.jpg"])
  func cutOff(_ name: String) throws {
    let bytes = try pictureBytes(name)
    for count in 1..<bytes.count - 16 { #expect(reason(Array(bytes[..<count])) != nil, "\(count) bytes") }
  }

  @Test(
    "a changed byte spoils the picture at most",
    arguments: ["clear.png", "ink.jpg", "progressive.jpg"])
  func changed(_ name: String) throws {
    let bytes = try pictureBytes(name)
    for index in bytes.indices {
      for byte in [0xFF, bytes[index] ^ 1] {
        var changed = bytes
        changed[index] = byte
        _ = reason(changed)
      }
    }
  }

  @Test("broken EXIF data do not change a photo") func badEXIF() throws {
    let plain = try pictureBytes("ink.jpg")
    let heads: [[UInt8]] = [
      [], Array("MM\0*".utf8) + [0xFF, 0xFF, 0xFF, 0xFF], Array("II*\0".utf8) + [8, 0, 0, 0, 0xFF, 0xFF],
      Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 9, 0, 0, 0, 0, 0, 0],
    ]
    for head in heads {
      let exif = [0xFF, 0xE1, 0, UInt8(head.count + 8)] + Array("Exif\0\0".utf8) + head
      let file = Array(plain.prefix(2)) + exif + Array(plain.dropFirst(2))
      #expect(reason(file) == nil)
    }
  }

  private func drawing(_ inside: String, before: String = "") -> [UInt8] {
    Array(
      """
      \(before)<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      xmlns:xi="http://www.w3.org/2001/XInclude" viewBox="0 0 300 80">\(inside)</svg>
      """.utf8)
  }

  @Test(
    "a drawing runs no script and opens no file",
    arguments: [
      "<script>alert(1)</script>", "<use xlink:href='file:///etc/passwd'/>",
      "<g><xi:include href='/etc/passwd' parse='text'/></g>",
      "<style>@import url('file:///etc/passwd'); * { fill: url('file:///etc/passwd') }</style>",
    ])
  func opensNothing(_ inside: String) throws {
    let path = "<path d='M10 10h80v20h-80z' fill='black'/>"
    #expect(try drawSVG(drawing(inside + path)) == drawSVG(drawing(path)))
  }

  @Test("a drawing is refused if it grows while it is read, or has a picture in it") func refused() {
    let bomb =
      "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
      + (1...11).map { "<!ENTITY a\($0) '\(String(repeating: "&a\($0 == 1 ? "" : "\($0 - 1)");", count: 10))'>" }
      .joined() + "]>"
    #expect(reason(drawing("<g id='&a11;'/>", before: bomb))?.hasPrefix("it is damaged: ") == true)
    let outside = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    #expect(reason(drawing("<g>&x;</g>", before: outside))?.hasPrefix("it is damaged: ") == true)
    let picture = "<image width='9' height='9' xlink:href='data:image/png;base64,iVBORw0KGgo='/>"
    #expect(reason(drawing(picture)) == "it is a drawing with a picture in it")
    #expect(reason(drawing("<text>Ana</text>")) == "it is a drawing with letters, which need fonts")
    #expect(reason(drawing("<!-- no <image> --><desc>an image: <g/></desc><path d='M10 10h80v20h-80z'/>")) == nil)
    #expect(reason(drawing(String(repeating: " ", count: 4 << 20))) == "it is larger than the 4 MB of a drawing")
  }
}
