/// A field that a form or a program declares, or one part of it. It is an object, so passing it copies only a
/// reference.
public final class Declared: Sendable {
  public let field: Field

  public init(_ field: Field) { self.field = field }

  /// Its path. `[]` in it means any entry of a list.
  public var path: FieldPath { field.id }
  /// Which part of a signature or of initials it is.
  public var part: Field.Part { field.part }
  public var kind: Field.Kind { field.kind }
  /// Its name in a sentence.
  public var name: String { field.name }
}
