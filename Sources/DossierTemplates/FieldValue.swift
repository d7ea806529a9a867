/// What a field gave for one value.
package enum FieldValue {
  /// Plain text, to be escaped; nil where there is none.
  case text(String?)
  /// Trusted HTML; nil where there is none.
  case html(String?)
  /// Trusted HTML that stands as UTF-8 already, such as what many pages share; nil where there is none.
  case bytes([UInt8]?)
  /// Yes or no.
  case flag(Bool)
  /// One thing with fields of its own; nil where there is none.
  case one(FieldValues?)
  /// Things with fields of their own, in order.
  case list([FieldValues])
}

/// A value beside its fields, to be asked by their positions; of which type it is, nobody needs to know.
package struct FieldValues {
  let count: Int
  private let get: (Int) -> FieldValue

  init(count: Int, get: @escaping (Int) -> FieldValue) {
    self.count = count
    self.get = get
  }

  subscript(index: Int) -> FieldValue { self.get(index) }

  /// Both in one scope: the names of the left value come before those of the right one.
  package static func + (left: Self, right: Self) -> Self {
    Self(count: left.count + right.count) { index in
      index < left.count ? left[index] : right[index - left.count]
    }
  }
}
