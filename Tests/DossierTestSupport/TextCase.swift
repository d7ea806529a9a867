/// One case of a case file: a name, and what comes of which lines.
package struct TextCase: Sendable, CustomStringConvertible {
  /// Some lines of a case, and what they give; nothing is expected of lines that only set a scene.
  package struct Step: Sendable, Equatable {
    package var input: [String]
    package var expected: [String]

    package init(input: [String] = [], expected: [String] = []) {
      self.input = input
      self.expected = expected
    }
  }

  /// Behind the name of its file: `plain.txt: a question inside a quotation`.
  package var name: String
  package var steps: [Step]

  package init(name: String, steps: [Step]) {
    self.name = name
    self.steps = steps
  }

  package init(name: String, input: [String], expected: [String] = []) {
    self.init(name: name, steps: [Step(input: input, expected: expected)])
  }

  /// All lines that go in.
  package var input: [String] { steps.flatMap(\.input) }
  /// All lines that come out.
  package var expected: [String] { steps.flatMap(\.expected) }
  /// What goes in, as one text without a last line feed.
  package var text: String { input.joined(separator: "\n") }
  /// What comes out, in the same way.
  package var outcome: String { expected.joined(separator: "\n") }

  package var description: String { name }
}

extension TextCase {
  /// The cases of a text in the form that `Tests/Cases/README.md` tells; what stands before the
  /// first name is for readers.
  package static func cases(in text: String, of file: String) -> [TextCase] {
    var cases: [TextCase] = []
    var isOutcome = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("§ ") {
        cases.append(TextCase(name: "\(file): \(line.dropFirst(2))", input: []))
        isOutcome = false
      } else if let last = cases.indices.last {
        isOutcome = cases[last].add(line, isOutcome: isOutcome)
      }
    }
    return cases.map(\.trimmed)
  }

  /// Takes a line in; true where the lines behind it are what is expected.
  private mutating func add(_ line: String, isOutcome: Bool) -> Bool {
    let last = steps.count - 1
    if isOutcome {
      steps[last].expected.append(line)
    } else if line == "→" {
      return true
    } else if line.hasPrefix("→ ") {
      steps[last].expected.append(String(line.dropFirst(2)))
    } else if steps[last].expected.isEmpty {
      steps[last].input.append(line)
    } else {
      steps.append(Step(input: [line]))
    }
    return isOutcome
  }

  /// Without the empty lines before the next case.
  private var trimmed: TextCase {
    var result = self
    let last = steps.count - 1
    while result.steps[last].expected.last?.isEmpty == true {
      result.steps[last].expected.removeLast()
    }
    if last > 0, steps[last].expected.isEmpty, steps[last].input.allSatisfy(\.isEmpty) {
      result.steps.removeLast()
    }
    return result
  }
}
