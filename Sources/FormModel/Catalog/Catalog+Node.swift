extension Catalog {
  /// What a team's data can hold at one path. The path is made once, and all records share it.
  public final class Node: Sendable {
    public let path: FieldPath
    public let content: Content

    /// The content at the path or below it.
    public enum Content: Sendable {
      case value(Declared)
      /// A list of single values: ratings.
      case values(Declared)
      case group([String: Node])
      case list(List)
    }

    /// Entries with the same fields.
    public struct List: Sendable {
      /// Any entry, with `[]` in its path.
      public let any: Node
      /// The largest number of entries on the forms; nil if it is not fixed.
      public let room: Int?
      /// The first entries, made in advance.
      private let first: [Node]

      fileprivate init(_ any: Node, room: Int?, at path: FieldPath) {
        self.any = any
        self.room = room
        first = path.isPattern ? [] : (0..<min(room ?? 8, 8)).map { any.moved(to: path[$0]) }
      }

      /// The entry at an index. The first entry has index 0.
      public func entry(_ index: Int, of list: FieldPath) -> Node {
        first.indices.contains(index) ? first[index] : any.moved(to: list[index])
      }
    }

    private init(_ path: FieldPath, _ content: Content) {
      self.path = path
      self.content = content
    }

    convenience init(_ shape: DataShape, at path: FieldPath) {
      switch shape {
      case .value(let field): self.init(path, .value(field))
      case .values(let field): self.init(path, .values(field))
      case .group(let members):
        let nodes = members.map { ($0, Node($1, at: path.appending($0))) }
        self.init(path, .group(Dictionary(uniqueKeysWithValues: nodes)))
      case .list(let entry, let room):
        self.init(path, .list(List(Node(entry, at: path.anyEntry), room: room, at: path)))
      }
    }

    /// The same node at another path, with all nodes below it.
    fileprivate func moved(to path: FieldPath) -> Node {
      switch content {
      case .value, .values: return Node(path, content)
      case .group(let members):
        let nodes = members.map { ($0, $1.moved(to: path.appending($0))) }
        return Node(path, .group(Dictionary(uniqueKeysWithValues: nodes)))
      case .list(let list):
        return Node(path, .list(List(list.any.moved(to: path.anyEntry), room: list.room, at: path)))
      }
    }
  }
}
