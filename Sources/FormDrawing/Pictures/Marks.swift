/// The part of a scan that belongs to the signature. Specks far from it do not, nor does anything along an edge.
///
/// The scan is divided into cells. A cell's side is a two-hundredth of the scan's longer side. A cell with enough
/// marked pixels is marked, and marked cells that touch form a group.
struct Marks {
  /// The pixel columns of the signature, with one more cell on each side for the faint ends of strokes; nil if no cell
  /// is marked.
  private(set) var columns: Range<Int>?
  /// The pixel rows of the signature, likewise.
  private(set) var rows: Range<Int>?
  /// The marked cells of things along an edge: a table, a shadow, the frame of a scan.
  private var left: Set<Int> = []
  private let side: Int
  private let across: Int
  private let down: Int

  /// - Parameter counts: The number of marked pixels of each cell, row by row. A cell has `side` x `side` pixels; there
  ///   are `down` rows of `across` cells.
  init(width: Int, height: Int, marked counts: (_ side: Int, _ across: Int, _ down: Int) -> [Int]) {
    side = max(4, (max(width, height) + 199) / 200)
    across = (width + side - 1) / side
    down = (height + side - 1) / side
    let counts = counts(side, across, down)
    var groups = self.groups(counts, least: max(2, side * side / 25))
    if groups.isEmpty { groups = self.groups(counts, least: 1) }
    let edges = groups.filter { runsAlongAnEdge($0.cells) }
    let inner = groups.filter { !runsAlongAnEdge($0.cells) }
    if !inner.isEmpty { left = Set(edges.flatMap(\.cells)) }
    let kept = inner.isEmpty ? groups : inner
    guard let most = kept.map(\.count).max() else { return }
    let main = kept.filter { $0.count * 10 >= most }.flatMap(\.cells)
    let xs = main.map { $0 % across }
    let ys = main.map { $0 / across }
    guard let x0 = xs.min(), let x1 = xs.max(), let y0 = ys.min(), let y1 = ys.max() else { return }
    // Dots, accents and the thin ends of strokes are near the large groups.
    let room = max(1, (y1 - y0 + 1) / 4)
    let near = kept.flatMap(\.cells).filter {
      ((x0 - room)...(x1 + room)).contains($0 % across) && ((y0 - room)...(y1 + room)).contains($0 / across)
    }
    func span(_ values: [Int], _ count: Int, _ limit: Int) -> Range<Int> {
      let first = max(0, (values.min() ?? 0) - 1)
      let last = min(count - 1, (values.max() ?? 0) + 1)
      return first * side..<min(limit, (last + 1) * side)
    }
    columns = span(near.map { $0 % across }, across, width)
    rows = span(near.map { $0 / across }, down, height)
  }

  /// Whether a pixel is in a cell of something along an edge.
  func isLeft(_ x: Int, _ y: Int) -> Bool { !left.isEmpty && left.contains(y / side * across + x / side) }

  private struct Group {
    var cells: [Int]
    /// The number of its marked pixels.
    var count: Int
  }

  private func groups(_ counts: [Int], least: Int) -> [Group] {
    var isOpen = counts.map { $0 >= least }
    var groups: [Group] = []
    for start in counts.indices where isOpen[start] {
      var group = Group(cells: [], count: 0)
      var rest = [start]
      isOpen[start] = false
      while let cell = rest.popLast() {
        group.cells.append(cell)
        group.count += counts[cell]
        let (x, y) = (cell % across, cell / across)
        for ny in max(0, y - 1)...min(down - 1, y + 1) {
          for nx in max(0, x - 1)...min(across - 1, x + 1) where isOpen[ny * across + nx] {
            isOpen[ny * across + nx] = false
            rest.append(ny * across + nx)
          }
        }
      }
      groups.append(group)
    }
    return groups
  }

  /// Whether a group covers a third of one of the picture's edges.
  private func runsAlongAnEdge(_ cells: [Int]) -> Bool {
    let edges = [
      (cells.count { $0 / across == 0 }, across), (cells.count { $0 / across == down - 1 }, across),
      (cells.count { $0 % across == 0 }, down), (cells.count { $0 % across == across - 1 }, down),
    ]
    return edges.contains { covered, length in length >= 12 && covered * 3 >= length }
  }
}
