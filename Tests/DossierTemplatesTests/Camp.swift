import DossierModel
import DossierTemplates

/// What the cases fill templates with: a camp by a river, as `Tests/Cases/Templates/README.md` tells it.
struct Camp: Sendable {
  struct Tent: Sendable {
    var name: String
    var colour: String?
    var beds: [Bed] = []

    static let fields: Fields<Tent> = [
      .text("name", "what it is called", \.name),
      .text("colour", "its colour; absent where nobody says", \.colour),
      .list("beds", "its beds", Bed.fields, \.beds),
    ]
  }

  struct Bed: Sendable {
    var number: Int

    static let fields: Fields<Bed> = [.text("number", "from 1") { "\($0.number)" }]
  }

  struct Cook: Sendable {
    var name: String
    var isAwake: Bool

    static let fields: Fields<Cook> = [
      .text("name", "the cook's name", \.name), .flag("isAwake", "whether they are up", \.isAwake),
    ]
  }

  var title = "Ford & Mill"
  var motto = "<em>Onward</em>"
  var cook: Cook? = Cook(name: "Ida", isAwake: true)

  /// The words of the interface.
  static let words = [
    "welcome": Phrase("Welcome & rest"), "campCalled": Phrase("The camp {title}, “{motto}”"),
    "ledBy": Phrase("Led by {} since"), "bedNumber": Phrase("Bed {number}"),
    "allTents": Phrase("all {tents}"),
  ]

  static let fields: Fields<Camp> = [
    .text("title", "the camp's name", \.title),
    .text("quoted", "each character that HTML asks to be escaped") { _ in "<\"'&>" },
    .text("empty", "a text without a letter") { _ in "" },
    .text("lines", "a text of two lines") { _ in "one\ntwo" },
    .text("sign", "absent", { _ in nil }),
    .html("motto", "the camp's motto", \.motto),
    .bytes("foot", "what stands under all pages") { _ in Array("<hr>".utf8) },
    .flag("isOpen", "whether it is open") { _ in true },
    .flag("isFlooded", "whether it is under water") { _ in false },
    .list("tents", "its tents", Tent.fields) { _ in
      [
        Tent(name: "Heron", colour: "grey", beds: [Bed(number: 1), Bed(number: 2)]),
        Tent(name: "Otter"),
      ]
    },
    .list("boats", "its boats; there are none", Tent.fields) { _ in [] },
    .one("cook", "who cooks", Cook.fields, \.cook),
    .one("guard", "who keeps watch; nobody does", Cook.fields) { _ in nil },
  ]
}
