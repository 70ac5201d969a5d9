import FormModel

/// A point on a page, from the page's top left corner.
package struct Point: Hashable, Sendable {
  package var x: Length
  package var y: Length
  package init(_ x: Length, _ y: Length) {
    self.x = x
    self.y = y
  }

  func moved(down y: Length) -> Point { Point(x, self.y + y) }
}

/// A width and a height.
package struct Size: Hashable, Sendable {
  package var width: Length
  package var height: Length
  package init(_ width: Length, _ height: Length) {
    self.width = width
    self.height = height
  }

  /// US Letter.
  package static let letter = Size(612, 792)
  /// ISO A4.
  package static let a4 = Size(595.28, 841.89)
}

/// A rectangle on a page. Its point is the top left corner.
package struct Rectangle: Hashable, Sendable {
  package var x: Length
  package var y: Length
  package var width: Length
  package var height: Length
  package init(_ x: Length, _ y: Length, _ width: Length, _ height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  func moved(down y: Length) -> Rectangle { Rectangle(x, self.y + y, width, height) }
}
