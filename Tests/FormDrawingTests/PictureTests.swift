import FormModel
import Foundation
import Testing

@testable import FormDrawing

/// The files in `Pictures` show one capital F.
struct PictureTests {
  /// A picture as four rows of twelve: `#` where there is ink in the middle.
  private func rows(_ picture: Picture) -> [String] {
    guard !picture.isBlank else { return [] }
    return (0..<4).map { row in
      String(
        (0..<12).map { column in
          let x = picture.columns * (column * 2 + 1) / 24
          let y = picture.rows * (row * 2 + 1) / 8
          return picture.pixels[y * picture.columns + x] & 0xFF < 0xA0 ? "#" : "."
        })
    }
  }

  static let letter = ["############", "#...........", "######......", "#..........."]

  static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 48">
    <path d="M12 8h96v8h-88v8h40v8h-40v8h-8z" fill="#141e78"/></svg>
    """

  @Test(
    "every kind of image that people sign with shows its ink, without the paper around it",
    arguments: [
      "clear.png", "palette.png", "grey.png", "deep.png", "bits.png", "interlaced.png", "ink.jpg", "progressive.jpg",
      "cmyk.jpg", "photo.jpg",
    ])
  func kinds(_ name: String) throws {
    let picture = try readPicture(try bytes(name), id: 1)
    #expect(rows(picture) == Self.letter)
    #expect((name == "photo.jpg" ? 280...290 : 95...99).contains(picture.width.points))
  }

  @Test("a drawing shows what it draws, however it is encoded") func drawings() throws {
    for bytes in [Array(Self.svg.utf8), try drawSVG(Array(Self.svg.utf8))] {
      #expect(rows(try readPicture(bytes, id: 1)) == Self.letter)
    }
    let utf16 = try #require(Self.svg.data(using: .utf16))
    #expect(rows(try readPicture([UInt8](utf16), id: 1)) == Self.letter)
  }

  @Test("a photo stands upright, however the camera was held", arguments: 1...4)
  func upright(_ orientation: UInt8) throws {
    let plain = try bytes("ink.jpg")
    let exif: [UInt8] =
      [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1]
      + [0, orientation, 0, 0, 0, 0, 0, 0]
    let mirrored = Self.letter.map { String($0.reversed()) }
    let turned = [Self.letter, mirrored, mirrored.reversed(), Self.letter.reversed()]
    #expect(rows(try readPicture(plain.prefix(2) + exif + plain.dropFirst(2), id: 1)) == turned[Int(orientation) - 1])
  }

  @Test(
    "pixels are turned as EXIF says where the first of them is to be seen",
    arguments: [
      (1, [[1, 2, 3], [4, 5, 6]]), (2, [[3, 2, 1], [6, 5, 4]]), (3, [[6, 5, 4], [3, 2, 1]]),
      (4, [[4, 5, 6], [1, 2, 3]]), (5, [[1, 4], [2, 5], [3, 6]]), (6, [[4, 1], [5, 2], [6, 3]]),
      (7, [[6, 3], [5, 2], [4, 1]]), (8, [[3, 6], [2, 5], [1, 4]]),
    ])
  func turned(_ orientation: Int, _ expected: [[UInt32]]) {
    let turned = Raster(width: 3, height: 2, pixels: [1, 2, 3, 4, 5, 6]).turned(orientation)
    #expect(turned.pixels == expected.flatMap(\.self))
    #expect(turned.width == expected[0].count)
  }

  @Test("the grey paper of a photo becomes white, its ink keeps its colour") func whitePaper() throws {
    let photo = try readPicture(try bytes("photo.jpg"), id: 1)
    let white = photo.pixels.count { $0 == 0xFFFFFF }
    // The F covers 43 % of the rectangle around it.
    #expect(Double(white) > 0.5 * Double(photo.pixels.count))
    let drawn = try readPicture(try bytes("clear.png"), id: 1)
    #expect(Set(drawn.pixels) == [0xFFFFFF, 0x141E78])
  }

  @Test(
    "what is too little for a signature is blank",
    arguments: [
      "", "<rect width='300' height='80' fill='#ccc'/>", "<circle cx='150' cy='40' r='3'/>",
      "<path d='M10 40h280' stroke='black' stroke-width='2'/>", "<path d='M10 40l90 -20' stroke='#aaa'/>",
    ])
  func blank(_ drawing: String) throws {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 80'>\(drawing)</svg>"
    #expect(try readPicture(Array(svg.utf8), id: 1).isBlank)
  }

  private func bytes(_ name: String) throws -> [UInt8] { try pictureBytes(name) }
}

/// A file of the folder `Pictures`.
func pictureBytes(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pictures")
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}
