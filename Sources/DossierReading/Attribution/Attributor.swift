import DossierModel

/// Says of each reference whose voice it is, and of each statement who asserts it and on how many
/// independent voices it rests.
package struct Attributor: Sendable {
  private let reader: AttributionReader
  private let voices: VoiceIndex
  private let witnesses: Set<Source.ID>
  private var voiceOf: [Reference.ID: Voice.ID] = [:]
  private var keyOf: [Reference.ID: String?] = [:]

  /// `references` are all of the dossier, the sources under their own ids among them.
  package init(_ gazetteer: Gazetteer, sources: [Source], references: [Reference]) {
    reader = AttributionReader(gazetteer)
    voices = VoiceIndex(gazetteer.voices, works: references)
    witnesses = Set(sources.filter { $0.role == .witness }.map(\.id))
    for reference in references {
      voiceOf[reference.id] = voices.voice(of: reference)
      keyOf[reference.id] = voices.key(of: reference)
    }
  }

  /// The reference with its voice.
  package func attributed(_ reference: Reference) -> Reference {
    var result = reference
    result.voice = voiceOf[reference.id]
    return result
  }

  /// The statement with its voices; what its words say comes before whom it cites.
  package func attributed(_ statement: Statement) -> Statement {
    var result = statement
    result.independentVoices = Set(statement.citations.compactMap { key($0.reference) }).count
    guard statement.role != .heading else { return result }
    for passage in statement.passages {
      let attribution = reader.read(passage.words)
      for speaker in attribution.speakers { result.assertedBy.appendOnce(speaker) }
      for flag in attribution.flags { result.flags.appendOnce(flag) }
    }
    if result.assertedBy.isEmpty { result.assertedBy = witnessVoices(of: statement) }
    result.flags.sort()
    return result
  }

  /// The voices of the works cited, and of the witnesses among its sources.
  private func witnessVoices(of statement: Statement) -> [String] {
    let own = statement.passages.map(\.passage.source).filter(witnesses.contains)
    var found: [String] = []
    for reference in statement.citations.map(\.reference) + own.map({ Reference.ID($0.text) }) {
      if let voice = voiceOf[reference] { found.appendOnce(voice.text) }
    }
    return found
  }

  private func key(_ reference: Reference.ID) -> String? {
    keyOf[reference] ?? "work \(reference)"
  }
}
