import DossierModel

extension AttributionWords {
  /// English, both British and American.
  package static let english = AttributionWords(
    verbs: englishVerbs,
    adverbs: [
      "reportedly": .reported, "allegedly": .claimed, "purportedly": .claimed,
      "supposedly": .claimed, "unconfirmedly": .reported,
    ],
    nouns: [
      "claim": .claimed, "claims": .claimed, "allegation": .claimed, "allegations": .claimed,
      "assertion": .claimed, "assertions": .claimed, "estimate": .claimed,
      "estimates": .claimed, "rumour": .reported, "rumours": .reported, "rumor": .reported,
      "rumors": .reported, "report": .reported, "reports": .reported, "figures": .reported,
    ],
    nounExcept: [
      "land", "lands", "territory", "area", "region", "province", "island", "islands",
      "territorial", "compensation", "insurance", "legal", "property", "damages", "rival",
    ],
    hearsay: [
      "unconfirmed", "conflicting", "amid", "unverified", "contradictory", "some", "initial",
      "first", "early", "local", "media", "news", "press", "with",
    ],
    brackets: [
      "claimed": .claimed, "alleged": .claimed, "disputed": .claimed, "reported": .reported,
      "reportedly": .reported, "unconfirmed": .reported,
    ],
    according: ["according", "to"],
    accordingExcept: [
      "plan", "plans", "schedule", "order", "orders", "tradition", "custom", "size", "rank",
      "law", "doctrine", "need", "needs", "terms", "type", "weight", "regulations", "standard",
      "seniority", "instructions", "practice", "strength", "circumstances", "timetable",
    ],
    uses: englishUses)

  // MARK: Verbs

  private static let casualties: Set<String> = [
    "lives", "life", "casualties", "victims", "victim", "throne", "crown", "title", "territory",
    "sovereignty", "land", "lands", "asylum", "inheritance", "descent", "prize", "compensation",
    "pension", "refuge", "damages",
  ]

  /// Who declares war asserts nothing.
  private static let englishActs: Set<String> = [
    "war", "ceasefire", "cease-fire", "truce", "armistice", "mobilization", "mobilisation",
    "plan", "plans", "intention", "intentions", "candidacy", "operation", "offensive",
    "formation", "curfew", "resignation", "appointment", "start", "launch", "amnesty",
    "independence", "emergency", "law", "neutrality", "loyalty", "allegiance", "support",
    "campaign", "arrival", "sanctions", "republic", "mourning", "zone", "blockade", "creation",
    "establishment", "reward", "call-up", "conscription", "election", "elections", "cessation",
    "embargo",
  ]

  /// For each verb its forms: the past, the present, the gerund.
  private static let englishVerbs: [String: Entry] = {
    var entries: [String: Entry] = [:]
    func add(_ verb: Verb, past: String, present: String = "", gerund: String = "") {
      for (text, form) in [(past, Form.past), (present, .present), (gerund, .gerund)] {
        for word in text.split(separator: " ") {
          entries[String(word)] = Entry(verb: verb, form: form)
        }
      }
    }
    // What somebody holds to be so.
    add(
      Verb(flag: .claimed, complement: .any, passive: .any, except: casualties),
      past: "claimed", present: "claim claims", gerund: "claiming")
    add(
      Verb(flag: .claimed, complement: .any, passive: .any),
      past: "alleged", present: "allege alleges", gerund: "alleging")
    add(
      Verb(
        flag: .claimed, complement: .any, passive: .that,
        except: ["authority", "independence", "themselves", "himself", "itself", "control"]),
      past: "asserted", present: "asserts", gerund: "asserting")
    add(
      Verb(
        flag: .claimed, complement: .any, passive: .that,
        exceptNext: ["with", "about", "over", "against", "for", "in"]),
      past: "argued", present: "argue argues", gerund: "arguing")
    add(
      Verb(flag: .claimed, complement: .that, passive: .that),
      past: "contended insisted maintained speculated boasted suggested hypothesised",
      present: "contends insists maintains suggest suggests",
      gerund: "contending insisting maintaining suggesting boasting")
    add(
      Verb(flag: .claimed, complement: .that, passive: .clause), past: "estimated calculated",
      present: "estimates estimate")
    add(
      Verb(
        flag: .claimed, complement: .any, passive: .never,
        except: ["permission", "access", "entry", "passage", "request", "requests", "leave"]),
      past: "denied", present: "denies", gerund: "denying")
    add(
      Verb(flag: .claimed, complement: .ofObject, passive: .never),
      past: "accused blamed", present: "accuses accuse blames blame",
      gerund: "accusing blaming")
    add(
      Verb(flag: .claimed, complement: .toObject, passive: .never),
      past: "attributed ascribed", present: "attribute attributes ascribe ascribes",
      gerund: "attributing ascribing")
    add(
      Verb(flag: .claimed, complement: .asObject, passive: .never),
      past: "framed portrayed characterised characterized", present: "frames portrays portray",
      gerund: "framing portraying")
    // What somebody passes on.
    add(
      Verb(flag: .reported, complement: .any, passive: .clause, exceptNext: ["goodbye"]),
      past: "said", present: "says say", gerund: "saying")
    add(
      Verb(
        flag: .reported, complement: .any, passive: .any,
        exceptNext: ["for", "missing", "sick", "ill", "back", "to", "directly"]),
      past: "reported", present: "reports report", gerund: "reporting")
    add(
      Verb(flag: .reported, complement: .any, passive: .that),
      past: "stated", gerund: "stating")
    add(
      Verb(flag: .reported, complement: .any, passive: .that, except: englishActs),
      past: "announced declared proclaimed", present: "announces declares",
      gerund: "announcing declaring")
    add(
      Verb(flag: .reported, complement: .any, passive: .that, exceptNext: ["as", "kills"]),
      past: "confirmed acknowledged", present: "confirms confirm acknowledges",
      gerund: "confirming acknowledging")
    add(
      Verb(
        flag: .reported, complement: .any, passive: .that,
        exceptNext: ["to", "into", "him", "them", "her"]),
      past: "admitted conceded", present: "admits admit concedes", gerund: "admitting conceding")
    add(Verb(flag: .reported, complement: .any, passive: .that), past: "verified")
    add(Verb(flag: .reported, complement: .never, passive: .that), past: "quoted cited")
    add(
      Verb(flag: .reported, complement: .that, passive: .that),
      past: """
        noted added wrote recalled testified commented remarked explained replied \
        disclosed stressed emphasised emphasized reiterated warned recounted \
        predicted
        """,
      present:
        "states notes adds writes recalls testifies explains stresses",
      gerund: """
        noting adding writing recalling explaining stressing emphasising emphasizing \
        warning
        """)
    add(
      Verb(flag: .reported, complement: .ofObject, passive: .never), past: "",
      present: "warn warns")
    add(
      Verb(flag: .reported, complement: .hearer, passive: .never),
      past: "told informed", present: "tells tell", gerund: "telling informing")
    add(
      Verb(flag: .reported, complement: .never, passive: .clause),
      past: "believed thought rumoured rumored understood")
    return entries
  }()

  // MARK: Uses

  private static let englishUses: [Use: Set<String>] = [
    .determiner: [
      "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our",
      "my", "some", "any", "each", "both", "several", "one", "two", "three", "no", "all", "many",
    ],
    .preposition: [
      "of", "for", "from", "in", "on", "at", "by", "with", "within", "to", "into", "near", "during",
      "under", "over", "against", "between", "around", "inside", "outside", "across", "along",
      "about", "towards", "toward", "through", "throughout", "following", "behind", "amid",
      "among", "amongst", "despite", "including", "like", "beyond", "above", "below", "off",
    ],
    .be: ["was", "were", "is", "are", "been", "being", "be"],
    .auxiliary: ["has", "had", "have", "did", "does", "do", "having"],
    .modal: [
      "to", "would", "could", "can", "will", "may", "might", "should", "must", "did", "not",
    ],
    .negation: ["not", "never", "neither", "nor"],
    .adverb: [
      "later", "also", "then", "soon", "now", "still", "first", "once", "again", "however",
      "already", "even", "both", "since", "often", "long", "further", "meanwhile", "instead",
      "afterwards", "afterward", "thereafter", "therefore", "earlier", "today", "yesterday",
      "himself", "itself", "themselves", "herself", "simply", "all", "monday", "tuesday",
      "wednesday", "thursday", "friday", "saturday", "sunday", "just", "only", "ever",
    ],
    .clause: [
      "that", "which", "who", "whom", "whose", "when", "while", "whilst", "where", "as", "after",
      "before", "because", "although", "though", "since", "if", "whether", "but", "and", "or",
      "than", "until", "once", "so", "how", "what", "whereas", "unless",
    ],
    .pronoun: ["it", "he", "she", "they", "we", "i", "you"],
    .and: ["and", "but", "then", "or", "yet"],
    .that: ["that"],
    .to: ["to"],
    .by: ["by"],
    .of: ["of", "for"],
    .relative: ["which", "who", "that"],
    .hearsayTo: ["be", "have"],
    .mouthpiece: [
      "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "spokespersons",
      "statement", "statements", "communiqué", "communique", "bulletin", "ministry", "command",
      "leadership", "headquarters", "officials", "government", "authorities", "press", "media",
      "council", "office", "embassy", "claim", "claims", "estimate", "estimates", "report",
      "reports", "figures", "dispatch", "despatch", "dispatches", "despatches", "records",
      "leader", "minister", "president", "general-staff",
    ],
    .outletMouthpiece: [
      "director", "head", "chief", "founder", "editor", "correspondent", "correspondents",
      "reporter", "reporters", "journalist", "journalists", "data", "article", "investigation",
      "analysis", "analyst", "analysts", "footage", "count", "tally", "sources", "coordinator",
      "team", "observers", "monitors", "broadcast", "news",
    ],
    .member: [
      "officer", "officers", "colonel", "general", "captain", "major", "lieutenant", "sergeant",
      "commander", "commanders", "soldier", "soldiers", "fighter", "fighters", "troops", "men",
      "forces", "militants", "rebels", "members", "member", "veteran", "veterans", "resident",
      "residents", "survivor", "survivors", "prisoner", "prisoners", "defector", "defectors",
      "source", "sources", "pilot", "pilots", "crew", "crews", "positions", "supporters",
      "official", "insider", "insiders", "gunner", "private", "corporal", "deserter", "deserters",
    ],
    .title: [
      "researchers", "researcher", "historians", "historian", "analysts", "analyst", "journalists",
      "journalist", "scholars", "authors", "author", "writers", "generals", "general", "marshal",
      "admiral", "colonel", "president", "minister", "captain", "major", "sir", "lord", "king",
    ],
    .reflexive: ["themselves", "himself", "herself", "itself"],
    .state: [
      "captured", "killed", "dead", "destroyed", "wounded", "injured", "sunk", "damaged", "lost",
      "shot", "fallen", "safe", "clear", "arrested", "seized", "taken", "surrounded", "secured",
    ],
    .press: [
      "reporters", "journalists", "press", "media", "parliament", "newspapers", "correspondents",
    ],
    .aim: [
      "aim", "aims", "goal", "goals", "objective", "objectives", "purpose", "intention",
      "intentions", "policy", "reason", "reasons",
    ],
  ]
}
