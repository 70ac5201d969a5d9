import FormModel

extension TeamLines {
  /// Writes the list of a roster: a team with names and examples, and two teams to write over.
  mutating func writeTeams(of nodes: [Outline.Node]) {
    form = nil
    lines.begin("The teams. A dash begins each: take away the # of that line first")
    lines.put("\(program.team.list.yaml()):", indent: 0)
    var spot = Spot(indent: 2)
    writeEntry(nodes, at: .root, spot)
    examples.isByKind = true
    spot.isOff = true
    spot.isExplained = false
    for entry in 1...2 {
      spot.entry = entry
      lines.raw("")
      writeEntry(nodes.compactMap { asked($0) }, at: .root, spot)
    }
  }

  /// The part of a node that each team must have; nil if nothing of it is required.
  private func asked(_ node: Outline.Node) -> Outline.Node? {
    switch node.content {
    case .value:
      let isName = program.team.members.contains { $0.name == node.field?.id }
      return isName || node.field?.isRequired ?? false ? node : nil
    case .group(let members):
      var node = node
      let asked = members.compactMap { self.asked($0) }
      node.content = .group(asked)
      return asked.isEmpty ? nil : node
    case .list: return nil
    }
  }
}
