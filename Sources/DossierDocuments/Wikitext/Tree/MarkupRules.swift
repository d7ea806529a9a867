import DossierModel

/// Faults of markup that the tree tells.
extension Rule {
  package static let unclosedTemplate = fault(
    "unclosed-template", "A source opens a template and never closes it",
    "read the passage and see that it reads well")
  package static let unclosedLink = fault(
    "unclosed-link", "A source opens a link and never closes it",
    "read the passage and see that it reads well")
  package static let unclosedReference = fault(
    "unclosed-reference", "A source opens a reference and never closes it",
    "read the passage and see that it reads well")
  package static let unclosedComment = fault(
    "unclosed-comment", "A source opens a comment and never closes it, and so hides all after it",
    "read the end of the source and see that nothing is lost")
  package static let tooDeep = fault(
    "too-deep", "Templates, links or references of a source stand in one another too deep",
    "read the passage and see that it reads well")
}
