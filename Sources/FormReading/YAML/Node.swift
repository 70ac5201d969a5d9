import FormModel

/// A part of a YAML file: text, a list or a mapping, with its place.
package struct Node: Sendable {
  /// The content of a node.
  package enum Content: Sendable {
    /// A scalar: its text. A quoted scalar is not different from a plain one.
    case text(String)
    /// The items of a list.
    case list([Node])
    /// The entries of a mapping, in the order of the file. Each key occurs once.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable {
    /// The text of the key.
    package var key: String
    /// The place of the key.
    package var place: Place
    /// The value after the key.
    package var value: Node

    /// Makes an entry.
    package init(key: String, place: Place, value: Node) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// The text, the items or the entries.
  package var content: Content
  /// The place of its first character, which can be a quote. The place of a mapping is that of its first key. An empty
  /// value has the place where a value could be written.
  package var place: Place

  /// Makes a node.
  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}
