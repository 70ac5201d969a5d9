import FormModel

/// A part of a YAML file: text, a list or a mapping, with its place.
package struct Node: Sendable {
  package enum Content: Sendable {
    /// A scalar, as the text that stands in the file; quoted or not makes no difference.
    case text(String)
    case list([Node])
    /// In the order of the file, each key once.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable {
    package var key: String
    package var place: Place
    package var value: Node

    package init(key: String, place: Place, value: Node) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  package var content: Content
  /// Its first character, a quote included; a mapping begins at its first key, an empty value where it would stand.
  package var place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}
