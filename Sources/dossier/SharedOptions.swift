import ArgumentParser

/// Where the templates come from.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Templates that win over the built-in ones (default: Templates in DIR).", valueName: "path"),
    completion: .directory)
  var templates: String?
}

/// What happens to pages that were edited by hand.
struct EditOptions: ParsableArguments {
  @Flag(name: .long, help: "Overwrite generated pages even where they were edited by hand.")
  var discardEdits = false
}

/// What is printed, and what counts as a fault.
struct ReportingOptions: ParsableArguments {
  /// How much is printed; without either, faults and a closing line.
  enum Detail: String, EnumerableFlag {
    case quiet, timings

    static func name(for detail: Self) -> NameSpecification {
      switch detail {
      case .quiet: .long
      case .timings: [.long, .customLong("verbose")]
      }
    }

    static func help(for detail: Self) -> ArgumentHelp? {
      switch detail {
      case .quiet: "Print faults only."
      case .timings: "Print how long each step took, and of how much, too."
      }
    }
  }

  @Flag(name: .long, help: "Count warnings as errors.")
  var strict = false

  @Flag(exclusivity: .exclusive)
  var detail: Detail?

  @OptionGroup var colour: ColourOption
}
