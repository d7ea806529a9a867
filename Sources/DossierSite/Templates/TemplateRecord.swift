import Mustache

/// The values that a template is filled with, by name.
package struct TemplateRecord: Sendable, Equatable, MustacheParent {
  /// One value; `TemplateSchema.Shape` tells what each is for.
  package indirect enum Value: Sendable, Equatable {
    case text(String)
    case html(String)
    case flag(Bool)
    case list([TemplateRecord])
    case record(TemplateRecord)
  }

  /// By the names that templates use.
  package var values: [String: Value]

  package init(_ values: [String: Value] = [:]) {
    self.values = values
  }

  /// What stands for a name; called by the library of templates.
  package func child(named name: String) -> Any? {
    switch values[name] {
    case .text(let text)?, .html(let text)?: text
    case .flag(let flag)?: flag
    case .list(let records)?: records
    case .record(let record)?: record
    case nil: nil
    }
  }

  /// This record with the values of another.
  package func merging(_ other: TemplateRecord) -> TemplateRecord {
    TemplateRecord(values.merging(other.values) { _, new in new })
  }

  /// This record with some of its values alone.
  package func keeping(_ names: Set<String>) -> TemplateRecord {
    TemplateRecord(values.filter { names.contains($0.key) })
  }

  /// The names that hold a value which the schema does not declare so; empty where all is well.
  package func undeclared(in schema: TemplateSchema) -> [String] {
    values.flatMap { name, value -> [String] in
      switch (value, schema[name]) {
      case (.text, .text), (.html, .html), (.flag, .flag): []
      case (.list(let records), .list(let inner)):
        records.flatMap { $0.undeclared(in: inner) }.map { "\(name).\($0)" }
      case (.record(let record), .record(let inner)):
        record.undeclared(in: inner).map { "\(name).\($0)" }
      default: [name]
      }
    }
    .sorted()
  }
}

extension TemplateRecord.Value {
  /// A text, or nothing where there is none.
  package static func optional(_ text: String?) -> Self? {
    text.map { .text($0) }
  }
}
