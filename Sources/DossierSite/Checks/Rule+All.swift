import DossierContent
import DossierImport
import DossierModel
import DossierPublishing

extension Rule {
  /// Every rule of the program, by kind, in the order in which they are listed: each is declared in
  /// the file of what finds it.
  package static let all = contract + faults + debts + notices

  /// What no dossier may break.
  private static let contract: [Rule] = [
    .coverage, .changedSource, .missingDigest, .missingSource, .unsupportedSource, .quoteNotFound,
    .quoteAmbiguous, .hintNotFound, .hintAmbiguous, .correctionSpans, .uncitedSentence,
    .unknownLabel, .footnoteDefinition, .tooFewAnswers, .emptyCorrection, .unknownPage, .unknownID,
    .missingFile, .missingKey, .unknownKey, .unknownRule, .fixedRule, .duplicateKey, .duplicateID,
    .duplicateFile, .duplicateSiglum, .badSlug, .reservedSlug, .badValue, .badDate, .badGeoJSON,
    .badEDTF, .badColour, .cycle, .wrongType, .yamlSyntax, .yamlAnchor, .yamlTag, .invalidUTF8,
    .unreadableFile, .linkLeavesContent, .frontMatter, .editedPage, .pageInTheWay, .pageCollision,
    .brokenLink, .duplicateAnchor, .loadedFromElsewhere, .footnoteWithoutDefinition,
    .footnoteWithoutMark, .footnoteDefinedTwice, .footnoteLabel, .templateFolder, .templateSyntax,
    .templateTag, .templateSection, .templateVariable, .templateEscape, .templateShape,
    .templatePartial, .templateCycle,
  ]

  /// What every build warns of.
  private static let faults: [Rule] = [
    .unlistedSource, .unusedFile, .byteOrderMark, .sharedName, .orderOfBattle, .unknownTemplate,
    .unknownParameter, .unreadBoxDate, .noAddress, .undefinedReference, .ambiguousCitation,
    .unmatchedCitation, .repeatedReference, .unclosedTemplate, .unclosedLink, .unclosedReference,
    .unclosedComment, .tooDeep, .picture, .templateUnused, .interfaceLanguage,
    .idleAcceptance,
  ]

  /// What is still open in a dossier that is otherwise sound.
  private static let debts: [Rule] = [
    .uncitedStatement, .uncitedEntry, .uncitedInParagraph, .citationNeeded, .betterSourceNeeded,
    .unresolvedMark, .undatedStatement, .outsidePeriod, .workBeforeEvent, .onePartisanVoice,
    .unlinkedMention, .strayNote, .deadLink, .referenceWithoutDate, .referenceWithoutAuthor,
    .referenceWithoutByline, .referenceWithoutTitle, .referenceWithoutAccess,
    .referenceWithoutArchive, .sourceWithoutDate, .sourceWithoutLicence, .proposedEntity,
    .entityWithoutPage, .pageWithoutStatements, .sameName, .unknownKind, .placeWithoutPosition,
    .unitWithoutSide,
    .sideWithoutUnits, .hiddenAnnotation, .missingLead, .leadBeyondPage, .earlierID, .controlGap,
    .casualtyGap, .partsAsContested, .openContradiction, .wholeAgainstPart, .takenFromAnother,
    .dayWithoutStatements, .orphanPage, .missingAlternative,
  ]

  /// What `update` and `build` say of files that they replace.
  private static let notices: [Rule] = [
    .lostQuote, .changedKind, .editedOutput,
  ]
}
