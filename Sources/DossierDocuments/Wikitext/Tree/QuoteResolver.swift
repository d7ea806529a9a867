import DossierModel

/// Decides what the runs of apostrophes on one line mean, as MediaWiki's `doQuotes` does.
struct QuoteResolver {
  let bytes: [UInt8]

  /// The meaning of each run; `runs` are the ranges of all those on one line.
  func resolve(_ runs: [Range<Int>]) -> [QuoteRun] {
    var meanings = runs.map { Self.meaning(ofLength: $0.count) }
    let bolds = meanings.count { $0.bold }
    let italics = meanings.count { $0.italic }
    if bolds % 2 == 1, italics % 2 == 1, let index = misreadBold(runs, meanings) {
      meanings[index] = QuoteRun(literal: meanings[index].literal + 1, italic: true)
    }
    return meanings
  }

  private static func meaning(ofLength length: Int) -> QuoteRun {
    switch length {
    case 2: QuoteRun(italic: true)
    case 3: QuoteRun(bold: true)
    case 4: QuoteRun(literal: 1, bold: true)
    default: QuoteRun(literal: length - 5, italic: true, bold: true)
    }
  }

  /// The bold mark that is rather an apostrophe before italics: one after a single letter, else
  /// after a word, else after a space.
  private func misreadBold(_ runs: [Range<Int>], _ meanings: [QuoteRun]) -> Int? {
    var afterWord: Int?
    var afterSpace: Int?
    for (index, run) in runs.enumerated() where meanings[index].bold && !meanings[index].italic {
      // The first of four is an apostrophe before the mark.
      let literal = meanings[index].literal
      let last = literal > 0 ? Byte.apostrophe : byte(before: run.lowerBound, by: 1)
      let secondToLast = byte(before: run.lowerBound, by: literal > 0 ? 1 : 2)
      if last == Byte.space {
        afterSpace = afterSpace ?? index
      } else if secondToLast == Byte.space {
        return index
      } else {
        afterWord = afterWord ?? index
      }
    }
    return afterWord ?? afterSpace
  }

  private func byte(before offset: Int, by distance: Int) -> UInt8 {
    offset >= distance ? bytes[offset - distance] : Byte.lineFeed
  }
}
