import DossierDocuments
import DossierModel
import DossierReading

/// The dates that the infoboxes of a document give, each read whole.
///
/// A box writes its date in its own way, without sentence or verb, so no reader of sentences reads
/// it; and what its own reader does not understand stays undated, whatever else stands there.
struct BoxDates {
  /// One box's date, whose phases may be several entries.
  struct Entry {
    /// Its blocks, by their places in the document.
    var blocks: Range<Int>
    /// The words of all its blocks, a line each.
    var text: String
    /// Nil where the words can't be read as a date.
    var date: BoxDate?
    /// Where each block's words begin in the text, in bytes.
    fileprivate var starts: [Int]
  }

  /// In the order of the document.
  let entries: [Entry]
  private let entryOfBlock: [Int: Int]

  init(_ document: SourceDocument) {
    var entries: [Entry] = []
    var places: [Int: Int] = [:]
    for (number, block) in document.blocks.enumerated() {
      guard case .infobox(let box) = block.kind, box.label == "Date", !block.flow.text.isEmpty
      else { continue }
      if let last = entries.last, last.blocks.upperBound == number {
        entries[entries.count - 1].add(block.flow.text)
      } else {
        entries.append(
          Entry(blocks: number..<number + 1, text: block.flow.text, date: nil, starts: [0]))
      }
      places[number] = entries.count - 1
    }
    for index in entries.indices { entries[index].date = BoxDate(entries[index].text) }
    self.entries = entries
    entryOfBlock = places
  }

  /// When the battle was fought that the document is about: what its first box says.
  var battle: EDTF? { entries.first?.date?.span }

  /// What a block of a box's date says of its time; nil for any other block.
  func reading(ofBlock number: Int) -> TimeReading? {
    guard let entry = entryOfBlock[number].map({ entries[$0] }) else { return nil }
    guard let date = entry.date else { return TimeReading(link: .broken) }
    let index = number - entry.blocks.lowerBound
    let end = index + 1 < entry.starts.count ? entry.starts[index + 1] : .max
    let phases = date.phases.filter { (entry.starts[index]..<end).contains($0.range.lowerBound) }
    var reading = TimeReading(link: phases.isEmpty ? .broken : .free)
    for phase in phases {
      reading.times.appendOnce(When(phase.time, part: phase.part, basis: .stated))
    }
    let bytes = Array(entry.text.utf8)
    reading.evidence = phases.map {
      TimeWords($0.time, words: String(decoding: bytes[$0.range], as: UTF8.self))
    }
    return reading
  }

  /// A warning for each date that can't be read.
  func diagnostics(of document: SourceDocument) -> [Diagnostic] {
    entries.filter { $0.date == nil }.map { entry in
      return Diagnostic(
        .unreadBoxDate,
        at: FilePosition(
          "Content/Sources/\(document.source.file)",
          offset: document.blocks[entry.blocks.lowerBound].range.lowerBound, in: document.bytes),
        "the date of the infobox, “\(entry.text.replacing("\n", with: " "))”, could not be read",
        advice: "write `battle:` and `period:` into `Content/dossier.yml`")
    }
  }
}

extension BoxDates.Entry {
  fileprivate mutating func add(_ words: String) {
    blocks = blocks.lowerBound..<blocks.upperBound + 1
    text += "\n"
    starts.append(text.utf8.count)
    text += words
  }
}

extension Rule {
  package static let unreadBoxDate = fault(
    "unread-box-date", "The date of an infobox can't be read, so that nothing tells the battle's",
    "write `battle:` into `dossier.yml`")
}
