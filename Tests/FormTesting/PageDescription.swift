import FormLayout
import FormModel

/// Describes pages line by line. Tags are indented. Texts have the left end of their baseline, and rules have their
/// ends.
package func describe(_ pages: [Page]) -> String {
  pages.enumerated().map { "page \($0 + 1)\n" + $1.items.map { describe($0, depth: 1) }.joined() }.joined()
}

private func describe(_ item: Item, depth: Int) -> String {
  let indent = String(repeating: "  ", count: depth)
  func n(_ length: Length) -> String {
    let tenths = Int((length.points * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
  func n(_ point: Point) -> String { "\(n(point.x)),\(n(point.y))" }
  func n(_ r: Rectangle) -> String { "\(n(r.x)),\(n(r.y)) \(n(r.width))x\(n(r.height))" }
  switch item {
  case .text(let line, let at, let pieces):
    let part = pieces.map { " pieces \($0.lowerBound)..<\($0.upperBound)" } ?? ""
    return "\(indent)\"\(line.text)\"\(part) \(n(at))\n"
  case .line(let from, let to, let weight): return "\(indent)line \(n(from)) \(n(to)) \(weight.points)\n"
  case .frame(let rectangle, _): return "\(indent)frame \(n(rectangle))\n"
  case .cross(let rectangle): return "\(indent)cross \(n(rectangle))\n"
  case .outline(let rectangle): return "\(indent)outline \(n(rectangle))\n"
  case .picture(let picture, let rectangle):
    return "\(indent)picture \(picture.columns)x\(picture.rows) \(n(rectangle))\n"
  case .link(let address, let rectangle): return "\(indent)link \(address) \(n(rectangle))\n"
  case .widget(let widget):
    let box = widget.box.map { " \($0.state)\($0.isMarked ? " marked" : "")" } ?? ""
    return "\(indent)field \(widget.path)\(box) \(n(widget.rectangle))\n"
  case .tagged(let tag, let items):
    return "\(indent)\(tag)\n" + items.map { describe($0, depth: depth + 1) }.joined()
  case .part(let number, let tag, let items):
    return "\(indent)\(tag) part \(number)\n" + items.map { describe($0, depth: depth + 1) }.joined()
  }
}
