/// What templates may ask of one kind of value, in the order of the documentation.
package struct Fields<Value>: Sendable, ExpressibleByArrayLiteral {
  typealias Getter = @Sendable (Value) -> FieldValue

  /// The names, for templates to be compiled against and for the documentation.
  package let names: [DeclaredName]
  /// What a value tells for each name.
  private let getters: [Getter]

  package init(arrayLiteral fields: Field<Value>...) {
    self.init(fields.map(\.declared), fields.map(\.get))
  }

  private init(_ names: [DeclaredName], _ getters: [Getter]) {
    self.names = names
    self.getters = getters
  }

  /// A value, ready to be filled in.
  package func values(of value: Value) -> FieldValues {
    let getters = getters
    return FieldValues(count: getters.count) { getters[$0](value) }
  }

  /// The same names for values that hold such a value, or none.
  package func through<Outer>(
    _ part: @escaping @Sendable (Outer) -> Value?
  ) -> Fields<Outer> {
    Fields<Outer>(
      names,
      zip(names, getters).map { name, get in
        { outer in part(outer).map(get) ?? name.absent }
      })
  }

  /// The fields of both, the left ones first.
  package static func + (left: Self, right: Self) -> Self {
    Self(left.names + right.names, left.getters + right.getters)
  }
}

/// A name, what it means, and how a value tells it.
package struct Field<Value>: Sendable {
  let declared: DeclaredName
  let get: Fields<Value>.Getter

  private init(
    _ name: String, _ shape: DeclaredName.Shape, _ meaning: String,
    get: @escaping Fields<Value>.Getter
  ) {
    declared = DeclaredName(name: name, shape: shape, meaning: meaning)
    self.get = get
  }
}

extension Field {
  /// Plain text.
  package static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Self {
    Self(name, .text, meaning) { .text(get($0)) }
  }

  /// Trusted HTML.
  package static func html(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Self {
    Self(name, .html, meaning) { .html(get($0)) }
  }

  /// Trusted HTML that stands as UTF-8 already.
  package static func bytes(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> [UInt8]?
  ) -> Self {
    Self(name, .html, meaning) { .bytes(get($0)) }
  }

  /// Yes or no.
  package static func flag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> Bool
  ) -> Self {
    Self(name, .flag, meaning) { .flag(get($0)) }
  }

  /// One thing, or none.
  package static func one<Inner>(
    _ name: String, _ meaning: String, _ fields: Fields<Inner>,
    _ get: @escaping @Sendable (Value) -> Inner?
  ) -> Self {
    Self(name, .one(fields.names), meaning) { .one(get($0).map(fields.values)) }
  }

  /// A list.
  package static func list<Inner>(
    _ name: String, _ meaning: String, _ fields: Fields<Inner>,
    _ get: @escaping @Sendable (Value) -> [Inner]
  ) -> Self {
    Self(name, .list(fields.names), meaning) { .list(get($0).map(fields.values)) }
  }
}
