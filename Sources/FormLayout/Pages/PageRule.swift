import FormModel

/// A horizontal rule. Where two rules meet, only the heavier one is painted.
struct PageRule {
  var left: Length
  var right: Length
  var y: Length
  var weight: Length

  func moved(down y: Length) -> PageRule { PageRule(left: left, right: right, y: self.y + y, weight: weight) }

  private func covers(_ other: PageRule) -> Bool {
    let near = Length.pt(0.01)
    return abs((y - other.y).points) < 0.01 && left <= other.left + near && right >= other.right - near
  }

  /// The rules as lines from top to bottom, without those that a heavier one or an earlier equal one covers.
  static func merged(_ rules: [PageRule]) -> [Item] {
    var byHeight: [Int: [PageRule]] = [:]
    for rule in rules {
      let key = Int((rule.y.points * 100).rounded())
      let others = byHeight[key] ?? []
      if others.contains(where: { $0.covers(rule) && $0.weight >= rule.weight }) { continue }
      byHeight[key] = others.filter { !(rule.covers($0) && rule.weight >= $0.weight) } + [rule]
    }
    return byHeight.sorted { $0.key < $1.key }.flatMap(\.value).map {
      .line(from: Point($0.left, $0.y), to: Point($0.right, $0.y), weight: $0.weight)
    }
  }
}
