/// A field as a form or a program declares it, or one part of it. It is one object, so passing it on copies a reference.
public final class Declared: Sendable {
  public let field: Field

  public init(_ field: Field) { self.field = field }

  /// Its path, with `[]` for any entry of a list.
  public var path: FieldPath { field.id }
  /// Which part of a signature or of initials it is.
  public var part: Field.Part { field.part }
  public var kind: Field.Kind { field.kind }
  /// Its name in a sentence.
  public var name: String { field.name }
}
