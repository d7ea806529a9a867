// Templates in Mustache's syntax, compiled before anything is filled.
//
// `TemplateText` is what stands in a file; `ParsedTemplate` reads its `Tag`s into a tree and takes out
// the lines of tags that stand alone; `TemplateCompiler` looks each name up among the `DeclaredName`s of
// `Fields` and notes a `TemplateFault` for what cannot be; what comes out is a `Template`, which asks a
// value's `FieldValues` by position and writes UTF-8 into a buffer.

/// A template whose names are looked up already, ready to be filled.
package struct Template: Sendable {
  /// Where a value stands: how many sections further in, and as which of the names there.
  struct Slot {
    let level: Int
    let index: Int
  }

  indirect enum Step {
    case text([UInt8])
    /// Text is escaped, HTML stands as it is.
    case value(Slot)
    case section(Slot, [Step])
    case inverted(Slot, [Step])
  }

  let steps: [Step]

  /// Writes the template with these values behind what stands in the buffer. The values are those of
  /// the fields that it was compiled for.
  package func fill(_ values: FieldValues, into bytes: inout [UInt8]) {
    var levels = [values]
    Self.fill(steps, &levels, into: &bytes)
  }

  private static func fill(
    _ steps: [Step], _ levels: inout [FieldValues], into bytes: inout [UInt8]
  ) {
    for step in steps {
      switch step {
      case .text(let text): bytes.append(contentsOf: text)
      case .value(let slot): write(levels[slot.level][slot.index], into: &bytes)
      case .section(let slot, let inner):
        enter(levels[slot.level][slot.index], inner, &levels, into: &bytes)
      case .inverted(let slot, let inner):
        if !levels[slot.level][slot.index].isThere { fill(inner, &levels, into: &bytes) }
      }
    }
  }

  private static func enter(
    _ value: FieldValue, _ steps: [Step], _ levels: inout [FieldValues],
    into bytes: inout [UInt8]
  ) {
    switch value {
    case .one(nil): break
    case .one(let inner?):
      levels.append(inner)
      fill(steps, &levels, into: &bytes)
      levels.removeLast()
    case .list(let entries):
      for entry in entries {
        levels.append(entry)
        fill(steps, &levels, into: &bytes)
        levels.removeLast()
      }
    case .text, .html, .bytes, .flag:
      if value.isThere { fill(steps, &levels, into: &bytes) }
    }
  }

  private static func write(_ value: FieldValue, into bytes: inout [UInt8]) {
    switch value {
    case .text(let text?): Escaping.write(text, into: &bytes)
    case .html(let html?): bytes.append(contentsOf: html.utf8)
    case .bytes(let html?): bytes.append(contentsOf: html)
    // The compiler lets nothing else be written out.
    case .text(nil), .html(nil), .bytes(nil), .flag, .one, .list: break
    }
  }
}

extension FieldValue {
  /// Whether a section of it is filled, at least once. A text that is there may be empty.
  fileprivate var isThere: Bool {
    switch self {
    case .text(let text), .html(let text): text != nil
    case .bytes(let bytes): bytes != nil
    case .flag(let flag): flag
    case .one(let values): values != nil
    case .list(let entries): !entries.isEmpty
    }
  }
}
