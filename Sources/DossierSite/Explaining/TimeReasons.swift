import DossierReading

extension RefusedTime.Reason {
  /// Why words that name a time tell none of the statement's.
  package var words: String {
    switch self {
    case .comparison: "a comparison"
    case .planned: "planned, ordered or foretold"
    case .life: "named in passing: a life, a founding or its like"
    case .passing: "named in passing, of a thing that the sentence speaks of"
    case .earlier: "of what came before that which the sentence tells"
    case .clause: "the time of a clause of its own"
    case .name: "part of a name, or of what a thing is called"
    case .publication: "when something was published or looked up"
    case .vague: "it doesn’t tell which day"
    }
  }
}

extension TimeWords.Manner {
  /// What a time was read with, as the end of a sentence.
  package var words: String {
    switch self {
    case .written: ""
    case .fromWriting: ", counted from the day of writing"
    case .yearFromElsewhere: ", with the year of a heading or of what is told before"
    case .ofMonthTold: ", of the month told before"
    case .fromBeginning: ", counted from the day on which that began or ended"
    case .feast: ", a feast on a fixed day"
    }
  }
}
