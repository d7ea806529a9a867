import DossierModel
import DossierTemplates

/// The words that an annotation names, in the sentence or title in which they stand, so that a
/// reader sees what an answer rests on and what is around it.
struct PassageInContext: Equatable {
  var before = ""
  var quote: String
  var after = ""

  /// The quote alone where it takes in several sentences, or stands twice in one.
  init(_ passage: AnchoredPassage, plan: SitePlan) {
    quote = passage.text
    guard let whole = Self.whole(around: passage, plan: plan) else { return }
    let (bytes, wanted) = (Array(whole.utf8), Array(passage.text.utf8))
    guard let start = Self.onlyPlace(of: wanted, in: bytes) else { return }
    before = String(decoding: bytes[..<start], as: UTF8.self)
    after = String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
  }

  /// Where some bytes stand; nil where they stand nowhere or more than once.
  private static func onlyPlace(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = wanted.first, wanted.count <= bytes.count else { return nil }
    let places = (0...bytes.count - wanted.count).lazy
      .filter { bytes[$0] == first && bytes[$0...].starts(with: wanted) }.prefix(2)
    return Array(places).count == 1 ? places.first : nil
  }

  /// The sentence or the title that holds the words.
  private static func whole(around passage: AnchoredPassage, plan: SitePlan) -> String? {
    if let reference = passage.reference.flatMap({ plan.catalogue.references[$0] }) {
      return [reference.title?.text, reference.translatedTitle].compactMap { $0 }
        .first { $0.contains(passage.text) }
    }
    guard passage.statements.count == 1 else { return nil }
    return plan.catalogue.statements[passage.statements[0]]?.passages.first {
      $0.passage.source == passage.passage.source
        && $0.passage.range.overlaps(passage.passage.range)
    }?.words.text
  }

  static let fields: Fields<PassageInContext> = [
    .words("before", "what stands before the words", \.before),
    .words("quote", "the words", \.quote), .words("after", "what stands behind them", \.after),
    .flag("isPart", "whether anything stands around them") {
      !$0.before.isEmpty || !$0.after.isEmpty
    },
  ]
}
