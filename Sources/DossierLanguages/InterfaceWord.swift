/// A word of the interface that code asks for, by its key in the table of each language; the other keys
/// of the table are those that templates name.
package enum InterfaceWord: String, Hashable, Sendable, CaseIterable {
  // Tables, tasks and footnotes.
  case backToUse, editorsNotePhrase, editorsNotes, editorsNoteTitle, kind, map, notePhrase
  case notesOfSources, noteTitle, references, source, sourcesNotePhrase, sourcesNoteTitle, table
  case taskDone, taskOpen

  // Times.
  case aboutDate, archivedCopy, autumnOf, date, decade, fromOn, fromTo, fromUnknownBeginning
  case language, leftOutAnchor, leftOutArchivedCopy, leftOutArticleMetadata, leftOutAttribution
  case leftOutBoilerplate, leftOutByline, leftOutByteOrderMark, leftOutCategory, leftOutComment
  case leftOutCoordinates, leftOutCredits, leftOutDateLine, leftOutIcon, leftOutImageMap
  case leftOutInfoboxSyntax, leftOutLanguageNote, leftOutLayout, leftOutLinkToAnotherLanguage
  case leftOutListSyntax, leftOutMaintenanceTag, leftOutMap, leftOutMarkOfMissingSentence
  case leftOutMarksWithoutWords, leftOutMarkup, leftOutNameOfOutlet, leftOutNavigation
  case leftOutNoteOnInflation, leftOutNoteOnOrigin, leftOutOldMark, leftOutPictures
  case leftOutPictureSyntax, leftOutReferenceList, leftOutRule, leftOutSortKey
  case leftOutTableSyntax, leftOutTemplate, leftOutUnknownTemplate, leftOutWhiteSpace, month
  case perhapsDate, someDay, someMonth, springOf, summerOf, toUnknownEnd, until, winterOf
  case yearBeforeChrist, yearOfChrist

  // What pages and previews are called.
  case background, compilation, control, days, disagreements, district, districts, namedIn, names
  case page, pages, people, person, place, places, role, side, sources, statements, unit, units
  case voices

  // The text of pages.
  case accessed, accessedThen, addressAsGiven, addsWords, afternoon, againIn, also
  case archivedCopyOf, asBoxHasIt, asToldAbove, betterSourceNeeded, byAuthor
  case captionOfPicture, casualties, citationNeeded, citations, citedVia, claimed, compare
  case datedByCitation, dateInherited, dateResolved, dateSetByEditor, duringTheDay, earlyHours
  case editedBy, edition, entryOfGazetteer, evening, fact, headingAfternoon, headingEarlyHours
  case headingEvening, headingMidday, headingMidnight, headingMorning, headingNight
  case inBoxesAndTables, inLanguage, issue, licence, midday, midnight, morning, night
  case nightBefore, overSeveralDays, noArchivedCopy, noDateGiven, noLongerThere, noTitleGiven,
    orderOfBattle
  case original, otherTimes, outlet, proposedEntry, reported, sentences, sideByBox, sourcesOfPage
  case standsOnSide, strength, undated, undatedHeading, volume, withoutWords, wordsForWords

  // What stands beside it.
  case alsoIn, alsoInButCaption, editorsJudgement, generalKnowledge, key, nameOfBadge
  case noteWithoutTitle, passageNumber, sourcesCounted, standingOnSide, whereNoneIsStated, witness

  // The editor’s layer.
  case capturedPeople, civilians, combatantsOf
  case differsInActor, differsInDate, differsInFigure, differsInName
  case differsInOutcome, differsInPlace, differsInScope, differsInSide, differsInWording
  case displaced, foughtOver, killed, killedAndWounded
  case killedOrWounded, mannerBesieged, mannerBypassed, mannerCaptured, mannerClaimed
  case mannerEntered, mannerHandedOver, mannerHeld, mannerReinforced
  case mannerWithdrew, scopeBattle, scopeDay, scopeDistrict
  case scopeIncident, scopeOffensive, stillHeld, titleCitedIn
  case wounded

  // Who held what.
  case attackedBy, bothOf, dataKeyControlDays, disagreedOn, foughtOverBy, howBySide, howFromSide,
    howInPart, howToSide
  case howUntilThen, oneOf, sideWithdrew, stateAsOf, stateByDay, stateClaimed, stateDisputed
  case stateEntered, stateEnteredOver, stateFoughtOver, stateFoughtOverBy, stateInPart, stateLeft
  case stateLeftShort, stateNotTold, stateSince, stateWithin, stateWithinBefore, withdrewToIt

  // Maps.
  case and, areasCounted, controlAtEndOfDate, data, east, eastSign, here, kilometres
  case kilometresOff, metres, noPassageOnHolder, north, northEast, northSign, northWest
  case placesCounted, placesLie, south, southEast, southSign, southWest, west, westSign

  // The search.
  case differsIn, noDateOfFigure, notesOfEditor, statementsFound, whereSourcesDiffer

  // The citation of a page.
  case coverage, file, lastModified, standing

  // Kinds of pages.
  case asAWhole, backgroundIntroduction, belligerents, casualtiesAndStrengths, columnsOfNoSide
  case commanders, controlByDay, courseOfDay, dataDigest, dataIntroduction, dataKeyCasualties
  case dataKeyControl, dataKeyDisagreements, dataKeyExcluded, dataKeyNotes, dataKeyPeople
  case dataKeyPeriod, dataKeyPlaces, dataKeyReferences, dataKeySides, dataKeySources
  case dataKeyStatements, dataKeyTitle, dataKeyUnits, dataKeyUnresolved, dataKeyVoices
  case dataMeaningBibTeX, dataMeaningChanges, dataMeaningDossier, dataMeaningReferences
  case dataMeaningSitemap, dataMeaningStatements, dayOfBattle, dayOutsidePeriod, daysAfterBattle
  case daysBeforeBattle, daysCounted, descriptionOfDay, documentsOfDossier, figuresOfBoxes
  case forcesIntroduction, happenedInDistrict, haveNoArchivedCopy, haveNoAuthor, haveNoDate
  case haveNoLink, haveNoTitle, howMany, howToRead, isCompilation, isWitness, itsParts
  case keyFactsOfBoxes, latinLetters, liesIn, namedInNoList, noLanguageGiven, noneGiven
  case noOutletNamed, notDatedToOneDay, notStated, ofNoSide, otherPlaces, outsidePeriod
  case pageNotFound, pagesByHand, partOf, peopleNamedWithIt, placesFartherOff, placesInIt
  case placesNamedWithIt, publishedBy, restsOnThisAlone, search, sideNotNamed
  case sizeAndArmNotStated, sourceAndRole, standingOnTheSide, standsOnTheSide, timeline
  case toldInSentences, toldOfPerson, toldOfPlace, toldOfUnit, translationOf, unitsNamedWithIt
  case unitsOfSide, whatIsQuoted, whatItHolds, whatItSays, writtenBy, writtenByHand
}
