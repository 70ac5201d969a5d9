import FormModel
import Foundation
import Testing

@testable import FormDrawing

/// Each file in `Pictures` shows a capital F.
struct PictureTests {
  /// A picture as four rows of twelve characters: `#` for a part whose middle pixel is ink.
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
    "reads the ink of every kind of image that people sign with, without the paper around it",
    arguments: [
      "clear.png", "palette.png", "grey.png", "deep.png", "bits.png", "interlaced.png", "ink.jpg", "progressive.jpg",
      "cmyk.jpg", "photo.jpg",
    ])
  func kinds(_ name: String) throws {
    let picture = try readPicture(try bytes(name), id: 1)
    #expect(rows(picture) == Self.letter)
    #expect((name == "photo.jpg" ? 280...290 : 95...99).contains(picture.width.points))
  }

  @Test("a drawing is drawn in every encoding") func drawings() throws {
    let utf16 = try #require(Self.svg.data(using: .utf16))
    let noSize = Self.svg.replacing(" viewBox=\"0 0 120 48\"", with: "").replacing(
      "<path", with: "<path transform=\"translate(-500, 900)\"")
    for drawing in [Array(Self.svg.utf8), [UInt8](utf16), Array(noSize.utf8)] {
      #expect(rows(try readPicture(try drawSVG(drawing), id: 1)) == Self.letter)
    }
  }

  @Test("a photo is upright, however the camera was held", arguments: 1...4)
  func upright(_ orientation: UInt8) throws {
    let plain = try bytes("ink.jpg")
    let exif: [UInt8] =
      [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1]
      + [0, orientation, 0, 0, 0, 0, 0, 0]
    let mirrored = Self.letter.map { String($0.reversed()) }
    let turned = [Self.letter, mirrored, mirrored.reversed(), Self.letter.reversed()]
    let file = Array(plain.prefix(2)) + exif + Array(plain.dropFirst(2))
    #expect(rows(try readPicture(file, id: 1)) == turned[Int(orientation) - 1])
  }

  @Test(
    "pixels are turned by the orientation in the EXIF data",
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

  @Test("the grey paper of a photo becomes white, and its ink keeps its colour") func whitePaper() throws {
    let photo = try readPicture(try bytes("photo.jpg"), id: 1)
    let white = photo.pixels.count { $0 == 0xFFFFFF }
    // The F covers 43 % of the rectangle around it.
    #expect(Double(white) > 0.5 * Double(photo.pixels.count))
    let drawn = try readPicture(try bytes("clear.png"), id: 1)
    #expect(Set(drawn.pixels) == [0xFFFFFF, 0x141E78])
  }

  @Test(
    "a picture with too little ink for a signature is blank",
    arguments: [
      "", "<rect width='300' height='80' fill='#ccc'/>", "<circle cx='150' cy='40' r='3'/>",
      "<path d='M10 40h280' stroke='black' stroke-width='2'/>",
      "<path d='M10 40l90 -20' stroke='#ddd' stroke-width='4'/>",
    ])
  func blank(_ drawing: String) throws {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 80'>\(drawing)</svg>"
    #expect(try readPicture(try drawSVG(Array(svg.utf8)), id: 1).isEmpty)
  }

  @Test(
    "ink that is too faint for a signature is printed all the same",
    arguments: ["#4a90e2", "#888", "#ff8c00"])
  func faint(_ colour: String) throws {
    let svg = Self.svg.replacing("#141e78", with: colour)
    let picture = try readPicture(try drawSVG(Array(svg.utf8)), id: 1)
    #expect(picture.isBlank)
    #expect(!picture.isEmpty)
  }

  /// The letter on a sheet of 600 by 400 pixels. Each pixel for which `also` is true is ink too.
  private func sheet(_ paper: UInt32, also: (Int, Int) -> Bool) -> Raster {
    var raster = Raster(width: 600, height: 400, pixels: Array(repeating: paper, count: 600 * 400))
    let letter = Self.letter.map { $0.map { $0 == "#" } }
    for y in 0..<400 {
      for x in 0..<600 {
        let isInside = (150..<342).contains(x) && (150..<214).contains(y)
        if isInside && letter[(y - 150) / 16][(x - 150) / 16] || also(x, y) { raster.pixels[y * 600 + x] = 0x202020 }
      }
    }
    return raster
  }

  @Test("specks, a table's edge and a frame around the paper do not make the signature smaller") func surroundings() {
    let others: [(Int, Int) -> Bool] = [
      { _, _ in false }, { x, y in x == 3 && y == 3 }, { x, y in (550..<555).contains(x) && (45..<48).contains(y) },
      { x, y in y > 380 + x / 60 }, { x, _ in x < 6 }, { x, y in x < 2 || y < 2 || x > 597 || y > 397 },
    ]
    for paper: UInt32 in [0xFFFFFF, 0xFBFBFB, 0xB4B0A8] {
      for also in others {
        let picture = Scan(sheet(paper, also: also)).picture(id: 1)
        #expect((192...205).contains(picture.width.points))
        #expect(rows(picture) == Self.letter)
      }
    }
  }

  private func bytes(_ name: String) throws -> [UInt8] { try pictureBytes(name) }
}

/// A file of the folder `Pictures`.
func pictureBytes(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pictures")
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}
