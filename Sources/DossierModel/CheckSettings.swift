extension Settings {
  /// What `dossier.yml` says of the rules.
  package struct Checks: Sendable, Equatable {
    /// The severities of one page.
    package struct OnPage: Sendable, Equatable {
      /// The page that they are set for, as in its address, without the ending.
      package var page: PageName
      /// The severities that the editor sets, by rule.
      package var levels: [Rule: Rule.Level]

      package init(page: PageName, levels: [Rule: Rule.Level]) {
        self.page = page
        self.levels = levels
      }
    }

    /// Findings that the editor knows of and leaves as they are.
    package struct Acceptance: Sendable, Equatable {
      /// The rule whose findings are accepted.
      package var rule: Rule
      /// Pages, statements as `s-1a2b3c4d` and references by their ids; empty: wherever it is.
      package var on: [PageName]
      /// Why, as printed beside the finding.
      package var reason: String
      /// Where the entry begins in `dossier.yml`.
      package var place: FilePosition

      package init(rule: Rule, on: [PageName], reason: String, place: FilePosition) {
        self.rule = rule
        self.on = on
        self.reason = reason
        self.place = place
      }
    }

    /// A rule that is not named has its own severity.
    package var levels: [Rule: Rule.Level]
    /// The severities on single pages, which win over `levels`.
    package var pages: [OnPage]
    /// In the order of the file; the first entry that takes in a finding gives its reason.
    package var accepted: [Acceptance]

    package init(
      levels: [Rule: Rule.Level] = [:], pages: [OnPage] = [], accepted: [Acceptance] = []
    ) {
      self.levels = levels
      self.pages = pages
      self.accepted = accepted
    }
  }
}
