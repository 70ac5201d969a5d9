import FormLayout
import FormModel
import Foundation
import Synchronization
import Testing

@testable import FormDrawing

/// Many shapers at the same time, each on its own thread. A fault here often ends the whole test process.
struct ThreadsTests {
  /// Runs `work` on eight threads at the same time, several times on each.
  ///
  /// - Returns: The results without repetition. One of them is nil if `work` threw an error.
  private func onThreads(
    rounds: Int, _ work: @escaping @Sendable () throws -> [UInt8]
  ) -> Set<[UInt8]?> {
    // Swift 6.0.3 cannot compile a mutex of a generic type here.
    let results = Mutex<Set<[UInt8]?>>([])
    let group = DispatchGroup()
    for _ in 0..<8 {
      group.enter()
      Thread.detachNewThread {
        for _ in 0..<rounds {
          let result = try? work()
          results.withLock { _ = $0.insert(result) }
        }
        group.leave()
      }
    }
    group.wait()
    return results.withLock { $0 }
  }

  @Test("shapers are made and freed on many threads") func madeAndFreed() throws {
    let count = onThreads(rounds: 40) { [UInt8(try PangoShaper().shapeCount)] }
    #expect(count == [[0]])
  }

  @Test("a shaper can be freed while Pango still looks for its fonts") func freedAtOnce() throws {
    let text = ShapeableText([.words("Dana Whitfield", TextStyle(11))], width: nil, isFixed: false)
    let counts = onThreads(rounds: 10) {
      let shaper = try PangoShaper()
      _ = shaper.shape(text)
      return [UInt8(shaper.shapeCount)]
    }
    #expect(counts == [[1]])
  }

  /// Names in so many scripts that Cairo by itself would close some of their fonts.
  private static let names = [
    "José Núñez-Sørensen", "محمد عبد الله", "יוסף בן־דוד", "शिल्पा शर्मा", "สมชาย ใจดี", "তানভীর", "தமிழ்ச்செல்வி",
    "გიორგი", "አበበ", "བོད", "Հա", "ಕನ್ನಡ", "ଓଡ଼ିଆ", "ភាសាខ្មែរ", "★ ✓ →",
  ]

  @Test("many threads draw names in many scripts, each the same bytes as one thread") func sameBytes() throws {
    let paint: @Sendable () throws -> [UInt8] = {
      let shaper = try PangoShaper()
      let items: [Item] = Self.names.indices.flatMap { index in
        let style = TextStyle(11, bold: index % 2 == 1, italic: index % 3 == 0)
        let text = ShapeableText([.words(Self.names[index], style)], width: 300, isFixed: false)
        let top = Length(points: 54 + 20 * Double(index))
        return shaper.shape(text).lines.map { Item.text($0, at: Point(54, top)) }
      }
      let painter = try PDFPainter()
      painter.add([MarkedPage(Page(size: .letter, items: items))])
      return try painter.finish()
    }
    let expected = try paint()
    #expect(onThreads(rounds: 2, paint) == [expected])
  }
}
