import FormModel
import Testing

struct SeveralNamesTests {
  @Test(
    "several people in one text are told from one name",
    arguments: [
      ("Ann Lee & Bo Day", ["Ann Lee", "Bo Day"]), ("Ann Lee / Bo Day", ["Ann Lee", "Bo Day"]),
      ("Ann Lee/Bo Day", ["Ann Lee", "Bo Day"]), ("Ann Lee; Bo Day", ["Ann Lee", "Bo Day"]),
      ("Ann Lee and Bo Day", ["Ann Lee", "Bo Day"]), ("Ann Lee&Bo Day", ["Ann Lee", "Bo Day"]), ("Ann & Bo Day", []),
      ("Ann Lee", []),
      ("Lee, Ann", []), ("Ravi s/o Kumar", []), ("n/a", []), ("Andy Anderson", []), ("Ann Lee;", []),
      ("Smith-Jones & Sons", []), ("Jean {Dupont} **& Sons** <b>", []),
      ("D\u{2019}Angelo O\u{2019}Dea & J. N\u{2019}Diaye", ["D\u{2019}Angelo O\u{2019}Dea", "J. N\u{2019}Diaye"]),
    ])
  func severalNames(_ text: String, _ names: [String]) {
    #expect((text.severalNames ?? []) == names)
  }
}
